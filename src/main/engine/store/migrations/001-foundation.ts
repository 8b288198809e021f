/**
 * Two layers. What the articles say (articles to relation_finds) is written by extraction runs and points at text.
 * What people decide (actors to annotations) sits above and points down. The journal holds both.
 * Times are four day numbers (days since 1970-01-01, null is open or unknown) beside their EDTF notation.
 */
export const foundation = `
CREATE TABLE meta (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;

CREATE TABLE source_files (hash TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, extractor TEXT NOT NULL, lexicon TEXT NOT NULL, at TEXT NOT NULL
) STRICT;

CREATE TABLE articles (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, source_hash TEXT, file_name TEXT NOT NULL, media_type TEXT NOT NULL,
  title TEXT NOT NULL, author TEXT, outlet TEXT, url TEXT, language TEXT,
  published TEXT, published_provenance TEXT NOT NULL,
  as_read TEXT NOT NULL, run_id INTEGER REFERENCES runs(id), extracted INTEGER NOT NULL, words INTEGER NOT NULL, imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX articles_outlet ON articles(outlet);

CREATE TABLE article_texts (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE RESTRICT,
  version INTEGER NOT NULL, text TEXT NOT NULL, boilerplate TEXT NOT NULL, UNIQUE (article_id, version)
) STRICT;

CREATE TABLE chains (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), run_id INTEGER NOT NULL REFERENCES runs(id),
  local_id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, aliases TEXT NOT NULL, identity TEXT, iso3 TEXT, sector TEXT,
  affiliation_id INTEGER REFERENCES chains(id), latitude REAL, longitude REAL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX chains_article ON chains(article_id);
CREATE INDEX chains_affiliation ON chains(affiliation_id);

CREATE TABLE mentions (
  id INTEGER PRIMARY KEY, chain_id INTEGER NOT NULL REFERENCES chains(id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  form TEXT NOT NULL, rule TEXT NOT NULL
) STRICT;
CREATE INDEX mentions_chain ON mentions(chain_id);

CREATE TABLE times (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), run_id INTEGER NOT NULL REFERENCES runs(id),
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, type TEXT NOT NULL, timex TEXT NOT NULL, anchor TEXT NOT NULL, rule TEXT NOT NULL,
  edtf TEXT, ongoing INTEGER NOT NULL, start_earliest INTEGER, start_latest INTEGER, end_earliest INTEGER, end_latest INTEGER
) STRICT;
CREATE INDEX times_article ON times(article_id);

CREATE TABLE reports (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, article_id INTEGER NOT NULL REFERENCES articles(id), run_id INTEGER NOT NULL REFERENCES runs(id),
  kind TEXT NOT NULL, plover TEXT, cameo TEXT, title TEXT NOT NULL,
  trigger_start INTEGER NOT NULL, trigger_end INTEGER NOT NULL, passage_start INTEGER NOT NULL, passage_end INTEGER NOT NULL,
  edtf TEXT, ongoing INTEGER NOT NULL, start_earliest INTEGER, start_latest INTEGER, end_earliest INTEGER, end_latest INTEGER,
  time_text TEXT, time_rule TEXT, time_open INTEGER NOT NULL,
  place_chain INTEGER REFERENCES chains(id), attributes TEXT NOT NULL, factuality TEXT NOT NULL, attributed_to INTEGER REFERENCES chains(id),
  hedged INTEGER NOT NULL, background INTEGER NOT NULL, rule TEXT NOT NULL, confidence REAL NOT NULL
) STRICT;
CREATE INDEX reports_article ON reports(article_id);
CREATE INDEX reports_place ON reports(place_chain);
CREATE INDEX reports_attributed ON reports(attributed_to);

CREATE TABLE report_participants (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL REFERENCES reports(id), chain_id INTEGER NOT NULL REFERENCES chains(id), role TEXT NOT NULL
) STRICT;
CREATE INDEX report_participants_report ON report_participants(report_id);
CREATE INDEX report_participants_chain ON report_participants(chain_id);

CREATE TABLE report_links (
  id INTEGER PRIMARY KEY, from_report INTEGER NOT NULL REFERENCES reports(id), to_report INTEGER NOT NULL REFERENCES reports(id), kind TEXT NOT NULL
) STRICT;
CREATE INDEX report_links_from ON report_links(from_report);
CREATE INDEX report_links_to ON report_links(to_report);

CREATE TABLE relation_finds (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), run_id INTEGER NOT NULL REFERENCES runs(id),
  from_chain INTEGER NOT NULL REFERENCES chains(id), to_chain INTEGER NOT NULL REFERENCES chains(id),
  kind TEXT NOT NULL, label TEXT, start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule TEXT NOT NULL
) STRICT;
CREATE INDEX relation_finds_article ON relation_finds(article_id);
CREATE INDEX relation_finds_from ON relation_finds(from_chain);
CREATE INDEX relation_finds_to ON relation_finds(to_chain);

CREATE TABLE actors (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, kind TEXT NOT NULL, sector TEXT, iso3 TEXT, wikidata TEXT,
  identity TEXT, notes TEXT NOT NULL, confidence REAL NOT NULL, made_by TEXT NOT NULL, merged_into INTEGER REFERENCES actors(id)
) STRICT;
CREATE UNIQUE INDEX actors_identity ON actors(identity) WHERE identity IS NOT NULL;
CREATE INDEX actors_merged ON actors(merged_into);

CREATE TABLE actor_aliases (
  id INTEGER PRIMARY KEY, actor_id INTEGER NOT NULL REFERENCES actors(id), alias TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE (actor_id, alias)
) STRICT;
CREATE INDEX actor_aliases_folded ON actor_aliases(folded);

CREATE TABLE places (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL, identity TEXT, latitude REAL, longitude REAL,
  within_id INTEGER REFERENCES places(id), notes TEXT NOT NULL, made_by TEXT NOT NULL, merged_into INTEGER REFERENCES places(id)
) STRICT;
CREATE INDEX places_name ON places(name);
CREATE UNIQUE INDEX places_identity ON places(identity) WHERE identity IS NOT NULL;

CREATE TABLE resolutions (
  id INTEGER PRIMARY KEY, chain_id INTEGER NOT NULL UNIQUE REFERENCES chains(id), actor_id INTEGER REFERENCES actors(id),
  place_id INTEGER REFERENCES places(id), made_by TEXT NOT NULL, CHECK ((actor_id IS NULL) <> (place_id IS NULL))
) STRICT;
CREATE INDEX resolutions_actor ON resolutions(actor_id);
CREATE INDEX resolutions_place ON resolutions(place_id);

CREATE TABLE story_events (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, class TEXT NOT NULL, plover TEXT, cameo TEXT, title TEXT NOT NULL,
  edtf TEXT, ongoing INTEGER NOT NULL, start_earliest INTEGER, start_latest INTEGER, end_earliest INTEGER, end_latest INTEGER,
  time_hint TEXT, place_id INTEGER REFERENCES places(id), factuality TEXT NOT NULL, attributed_to INTEGER REFERENCES actors(id),
  hedged INTEGER NOT NULL, background INTEGER NOT NULL, confidence REAL NOT NULL, disputed INTEGER NOT NULL,
  shown_report INTEGER REFERENCES reports(id), time_report INTEGER REFERENCES reports(id),
  person_set TEXT NOT NULL, made_by TEXT NOT NULL, group_key TEXT, merged_into INTEGER REFERENCES story_events(id)
) STRICT;
CREATE INDEX story_events_group ON story_events(group_key);
CREATE INDEX story_events_shown ON story_events(shown_report);
CREATE INDEX story_events_time_report ON story_events(time_report);
CREATE INDEX story_events_place ON story_events(place_id);
CREATE INDEX story_events_attributed ON story_events(attributed_to);
CREATE INDEX story_events_start ON story_events(start_earliest, end_latest);
CREATE INDEX story_events_merged ON story_events(merged_into);

CREATE TABLE event_reports (
  id INTEGER PRIMARY KEY, report_id INTEGER NOT NULL UNIQUE REFERENCES reports(id), event_id INTEGER NOT NULL REFERENCES story_events(id), made_by TEXT NOT NULL
) STRICT;
CREATE INDEX event_reports_event ON event_reports(event_id);

CREATE TABLE event_participants (
  id INTEGER PRIMARY KEY, event_id INTEGER NOT NULL REFERENCES story_events(id), actor_id INTEGER NOT NULL REFERENCES actors(id), role TEXT NOT NULL,
  report_id INTEGER REFERENCES reports(id), UNIQUE (event_id, actor_id, role)
) STRICT;
CREATE INDEX event_participants_actor ON event_participants(actor_id);
CREATE INDEX event_participants_report ON event_participants(report_id);

CREATE TABLE relations (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, from_actor INTEGER REFERENCES actors(id), from_place INTEGER REFERENCES places(id),
  to_actor INTEGER REFERENCES actors(id), to_place INTEGER REFERENCES places(id), label TEXT,
  valid_edtf TEXT, valid_from INTEGER, valid_to INTEGER, made_by TEXT NOT NULL
) STRICT;
CREATE INDEX relations_from ON relations(from_actor);
CREATE INDEX relations_to ON relations(to_actor);
CREATE INDEX relations_from_place ON relations(from_place);
CREATE INDEX relations_to_place ON relations(to_place);

CREATE TABLE relation_evidence (
  id INTEGER PRIMARY KEY, relation_id INTEGER NOT NULL REFERENCES relations(id), find_id INTEGER NOT NULL UNIQUE REFERENCES relation_finds(id)
) STRICT;
CREATE INDEX relation_evidence_relation ON relation_evidence(relation_id);

CREATE TABLE event_links (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, from_event INTEGER NOT NULL REFERENCES story_events(id), to_event INTEGER NOT NULL REFERENCES story_events(id),
  kind TEXT NOT NULL, made_by TEXT NOT NULL, UNIQUE (from_event, to_event, kind)
) STRICT;
CREATE INDEX event_links_to ON event_links(to_event);

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, target TEXT NOT NULL, target_uid TEXT NOT NULL, coder TEXT NOT NULL,
  verdict TEXT NOT NULL, changed TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (target, target_uid, coder)
) STRICT;

CREATE TABLE not_same (
  id INTEGER PRIMARY KEY, target TEXT NOT NULL, a_uid TEXT NOT NULL, b_uid TEXT NOT NULL, coder TEXT NOT NULL, at TEXT NOT NULL, UNIQUE (target, a_uid, b_uid)
) STRICT;

CREATE TABLE coding_states (
  id INTEGER PRIMARY KEY, article_id INTEGER NOT NULL REFERENCES articles(id), coder TEXT NOT NULL, state TEXT NOT NULL, UNIQUE (article_id, coder)
) STRICT;

CREATE TABLE annotations (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, target TEXT NOT NULL, target_uid TEXT NOT NULL, article_id INTEGER REFERENCES articles(id),
  start INTEGER, "end" INTEGER, body TEXT NOT NULL, tags TEXT NOT NULL, coder TEXT NOT NULL, created_at TEXT NOT NULL, modified_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotations_target ON annotations(target, target_uid);
CREATE INDEX annotations_article ON annotations(article_id);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, coder TEXT NOT NULL, words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone')), ended INTEGER
) STRICT;
CREATE INDEX changes_ended ON changes(state, ended);

CREATE TABLE change_steps (
  id INTEGER PRIMARY KEY, change_id INTEGER NOT NULL REFERENCES changes(id), table_name TEXT NOT NULL, row_id INTEGER NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')), before TEXT, after TEXT
) STRICT;
CREATE INDEX change_steps_change ON change_steps(change_id);

CREATE TABLE view_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE VIEW article_search AS
  SELECT a.id AS id, a.title AS title, coalesce(a.outlet, '') AS outlet, t.text AS text
  FROM articles a JOIN article_texts t ON t.id = (SELECT max(id) FROM article_texts WHERE article_id = a.id);
CREATE VIRTUAL TABLE articles_fts USING fts5(title, outlet, text, content='article_search', content_rowid='id', tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE events_fts USING fts5(title, tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE actors_fts USING fts5(names, tokenize="unicode61 remove_diacritics 2");
CREATE VIRTUAL TABLE notes_fts USING fts5(body, tags, tokenize="unicode61 remove_diacritics 2");
`
