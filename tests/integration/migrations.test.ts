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
