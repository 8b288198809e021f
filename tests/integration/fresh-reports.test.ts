import { expect, test } from 'vitest'
import { refreshEvent } from '../../src/main/engine/resolve/group-reports.ts'
import { beginChange } from '../../src/main/engine/store/history.ts'
import { openForWriting } from '../../src/main/engine/store/open.ts'
import { createRawWriter } from '../../src/main/engine/store/writer.ts'
import { ownNews } from '../bench/own-news.ts'
import { canonicalDump, countingUids, fixedClock } from './case-file.ts'
import { openEngine } from './open-engine.ts'
import { TRUCE_BY_DAILY, TRUCE_BY_WIRE, UNDATED_BLOCKADE } from './own-articles.ts'

test('events of an import are shown as they would be from reports read back from the file', async () => {
  const open = await openEngine()
  await open.importTexts({
    'wire.txt': TRUCE_BY_WIRE,
    'daily.txt': TRUCE_BY_DAILY,
    'road.txt': UNDATED_BLOCKADE,
    ...Object.fromEntries(ownNews(20).map(({ id, text }) => [id, text])),
  })
  const { path } = open
  await open.engine.close()
  const db = openForWriting(path, { create: false })
  try {
    const before = canonicalDump(db)
    const ids = { now: fixedClock, newUid: countingUids() }
    const events = db.prepare('SELECT id FROM story_events').pluck().all() as number[]
    expect(events.length).toBeGreaterThan(100)
    beginChange(createRawWriter(db), { coder: 'me', ...ids }, 'Look again').write((writer) => {
      for (const id of events) refreshEvent(writer, id, ids)
    })
    expect(canonicalDump(db)).toBe(before)
  } finally {
    db.close()
  }
})
