/** What a research team adds to a case: rules of its own, kinds and fields of its own, frozen dataset versions. */
export const research = `
CREATE TABLE case_rules (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL CHECK (kind IN ('ignore-name', 'not-a-trigger', 'alias')),
  words TEXT NOT NULL, folded TEXT NOT NULL, actor_uid TEXT, coder TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (kind, folded)
) STRICT;

CREATE TABLE case_kinds (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL UNIQUE, parent TEXT NOT NULL, label TEXT NOT NULL,
  definition TEXT NOT NULL, plover TEXT, cameo TEXT
) STRICT;

CREATE TABLE coded_fields (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, label TEXT NOT NULL, scale TEXT NOT NULL CHECK (scale IN ('nominal', 'ordinal', 'number', 'text')),
  choices TEXT NOT NULL, definition TEXT NOT NULL
) STRICT;

CREATE TABLE coded_values (
  id INTEGER PRIMARY KEY, field_uid TEXT NOT NULL, event_uid TEXT NOT NULL, coder TEXT NOT NULL, value TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (field_uid, event_uid, coder)
) STRICT;

CREATE TABLE dataset_versions (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL UNIQUE, at TEXT NOT NULL, coder TEXT NOT NULL, hash TEXT NOT NULL, events INTEGER NOT NULL
) STRICT;
`
