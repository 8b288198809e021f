/**
 * Near copies of one article. Signatures belong to a text by its hash and never go stale, so they stand outside the journal;
 * what an article is a copy of is a column of the article.
 */
export const wireCopies = `
ALTER TABLE articles ADD COLUMN copy_of INTEGER REFERENCES articles(id);
CREATE INDEX articles_copy_of ON articles(copy_of);

CREATE TABLE text_signatures (uid TEXT PRIMARY KEY, signature BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE signature_bands (band TEXT NOT NULL, uid TEXT NOT NULL, PRIMARY KEY (band, uid)) STRICT, WITHOUT ROWID;
`
