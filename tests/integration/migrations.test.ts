import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '../../src/main/engine/store/migrate.ts'
import { openForWriting } from '../../src/main/engine/store/open.ts'
import { temporaryFolder } from './case-file.ts'

/** A file as the version before the newest would have left it. */
const fileAtVersion = (version: number) => {
  const path = join(temporaryFolder(), 'old.dateline')
  const db = new Database(path)
  db.pragma(`application_id = ${0x44744c6e}`)
  migrate(db, path, version)
  return { path, db }
}

describe('migrations', () => {
  test('a file of version 1 keeps its rows, gets the research tables, and a copy is kept beside it', () => {
    const { path, db } = fileAtVersion(1)
    db.prepare(`INSERT INTO meta (key, value) VALUES ('name', 'Old case')`).run()
    db.close()
    const opened = openForWriting(path, { create: false })
    expect(opened.prepare('SELECT value FROM meta').pluck().all()).toEqual(['Old case'])
    expect(opened.prepare('SELECT count(*) FROM case_rules').pluck().get()).toBe(0)
    expect(opened.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length)
    opened.close()
    expect(readdirSync(dirname(path))).toContain(`${basename(path)}.before-v${MIGRATIONS.length}.bak`)
  })

  test('a file of version 3 keeps its rules, and tells the names that people gave actors from those of articles', () => {
    const { path, db } = fileAtVersion(3)
    db.exec(`
      INSERT INTO case_rules (id, uid, kind, words, folded, coder, at) VALUES (7, 'r7', 'not-a-trigger', 'call', 'call', 'ada', '2024');
      INSERT INTO runs (id, uid, extractor, lexicon, at) VALUES (1, 'u', 'x', 'y', '2024');
      INSERT INTO articles (id, uid, file_name, media_type, title, published_provenance, as_read, run_id, extracted, words, imported_at)
        VALUES (1, 'a', 'a.txt', 'text/plain', 'A', 'unknown', '{}', 1, 1, 1, '2024');
      INSERT INTO chains (id, article_id, run_id, local_id, kind, name, aliases, confidence)
        VALUES (1, 1, 1, 'a1', 'organisation', 'Watch', '["the watch"]', 1), (2, 1, 1, 'a2', 'organisation', 'Union', '["It"]', 1);
      INSERT INTO actors (id, uid, name, kind, notes, confidence, made_by)
        VALUES (1, 'p', 'Road Watch', 'organisation', '', 1, 'person'), (2, 'm', 'Union', 'organisation', '', 1, 'rule');
      INSERT INTO resolutions (chain_id, actor_id, made_by) VALUES (1, 1, 'person'), (2, 2, 'new');
      INSERT INTO actor_aliases (actor_id, alias, folded) VALUES (1, 'Road Watch', 'road watch'), (1, 'Watch', 'watch'),
        (1, 'the watch', 'watch'), (2, 'Union', 'union'), (2, 'It', 'it'), (2, 'The Old Union', 'old union'), (2, 'Left over', 'left over');
      INSERT INTO decisions (uid, target, target_uid, coder, verdict, changed, at)
        VALUES ('d', 'actor', 'm', 'ada', 'accepted', '{"aliases":["Union","It","The Old Union"]}', '2024');`)
    db.close()
    const opened = openForWriting(path, { create: false })
    expect(opened.prepare('SELECT id, kind, words, event_kind FROM case_rules').all()).toEqual([
      { id: 7, kind: 'not-a-trigger', words: 'call', event_kind: null },
    ])
    expect(opened.prepare(`SELECT alias FROM actor_aliases WHERE made_by = 'person' ORDER BY alias`).pluck().all()).toEqual([
      'Road Watch',
      'The Old Union',
    ])
    expect(() => opened.exec(`UPDATE case_rules SET kind = 'noun-trigger'`)).toThrow(/CHECK/)
    opened.close()
  })

  test('a file from a newer version is refused in words and left as it is', () => {
    const { path, db } = fileAtVersion(MIGRATIONS.length)
    db.pragma('user_version = 99')
    db.close()
    expect(() => openForWriting(path, { create: false })).toThrow(/saved by a newer Dateline/)
    const left = new Database(path)
    expect(left.pragma('user_version', { simple: true })).toBe(99)
    left.close()
  })

  test('another SQLite file is not taken for a case', () => {
    const path = join(temporaryFolder(), 'other.db')
    const db = new Database(path)
    db.exec('CREATE TABLE birds (id INTEGER)')
    db.close()
    expect(() => openForWriting(path, { create: false })).toThrow(/could not be opened as a case/)
  })
})
