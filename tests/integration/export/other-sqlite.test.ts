import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { EVERYTHING } from '../../../src/shared/contract/filter.ts'
import { tellStory } from './told-story.ts'

const scale = readFileSync(resolve(import.meta.dirname, '../../../docs/scale.md'), 'utf8')

/** The query that the documentation gives to any SQLite. */
const documented = /sqlite3 -readonly whole\.dateline '([^']+)'/.exec(scale)?.[1] ?? ''

test('another SQLite reads a case, read-only, while the app has it open and writes to it', () => {
  const story = tellStory()
  const other = new DatabaseSync(story.path, { readOnly: true })
  onTestFinished(() => other.close())
  const counted = () =>
    Object.fromEntries(
      other
        .prepare(documented)
        .all()
        .map((row) => [row.kind, row['count(*)']]),
    )
  expect(counted()).toEqual({ attack: 1, blockade: 1, talks: 1 })

  story.event({ kind: 'talks', title: 'They met again', time: '2022-04-01' })
  expect(counted()).toEqual({ attack: 1, blockade: 1, talks: 2 })
  expect(() => other.exec('DELETE FROM story_events')).toThrow(/readonly/)
  expect(story.ask('events.list', { filter: EVERYTHING }).total).toBe(4)
})
