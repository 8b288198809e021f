/**
 * The other report of the article that a report's time is counted from, and how (`AnchorShift`); from when to when a
 * relation is said to have held.
 */
export const anchorsAndTerms = `
ALTER TABLE reports ADD COLUMN anchor_report INTEGER REFERENCES reports(id);
ALTER TABLE reports ADD COLUMN anchor_shift TEXT;
CREATE INDEX reports_anchor ON reports(anchor_report);

ALTER TABLE relation_finds ADD COLUMN valid_edtf TEXT;
`
