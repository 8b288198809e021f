/**
 * Words of the case's own. A rule may say that a word tells of a kind of event; SQLite cannot widen a CHECK, so the table
 * is written anew. Names of actors say who gave them: a person's are looked for in every article.
 */
export const caseVocabulary = `
CREATE TABLE case_rules_2 (
  id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('ignore-name', 'not-a-trigger', 'alias', 'verb-trigger', 'noun-trigger')),
  words TEXT NOT NULL, folded TEXT NOT NULL, actor_uid TEXT, event_kind TEXT, coder TEXT NOT NULL, at TEXT NOT NULL,
  UNIQUE (kind, folded), CHECK ((event_kind IS NOT NULL) = (kind IN ('verb-trigger', 'noun-trigger')))
) STRICT;
INSERT INTO case_rules_2 (id, uid, kind, words, folded, actor_uid, coder, at) SELECT id, uid, kind, words, folded, actor_uid, coder, at FROM case_rules;
DROP TABLE case_rules;
ALTER TABLE case_rules_2 RENAME TO case_rules;

ALTER TABLE actor_aliases ADD COLUMN made_by TEXT NOT NULL DEFAULT 'rule' CHECK (made_by IN ('rule', 'person'));
CREATE INDEX actor_aliases_person ON actor_aliases(actor_id) WHERE made_by = 'person';
-- Until now nothing told them apart: a name is a person's where the actor is one's or was edited to have it, and no article gave it.
UPDATE actor_aliases SET made_by = 'person' WHERE NOT EXISTS (
    SELECT 1 FROM resolutions x JOIN chains c ON c.id = x.chain_id
    WHERE x.actor_id = actor_aliases.actor_id AND (c.name = alias OR EXISTS (SELECT 1 FROM json_each(c.aliases) j WHERE j.value = alias))
  ) AND EXISTS (
    SELECT 1 FROM actors a WHERE a.id = actor_aliases.actor_id AND (a.made_by = 'person' OR EXISTS (
      SELECT 1 FROM decisions d WHERE d.target = 'actor' AND d.target_uid = a.uid
        AND (json_extract(d.changed, '$.name') = alias OR EXISTS (SELECT 1 FROM json_each(d.changed, '$.aliases') j WHERE j.value = alias))))
  );
`
