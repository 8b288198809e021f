import { describe, expect, test } from 'vitest'
import { createWriteBatches } from '../../../../../src/main/engine/import/write-batches.ts'
import { beginChange, undo } from '../../../../../src/main/engine/store/history.ts'
import { canonicalDump, countingUids, fixedClock, openTestCase } from '../../../../integration/case-file.ts'

const openBatches = (clock = () => 0) => {
  const { db, raw } = openTestCase()
  const before = canonicalDump(db)
  const change = beginChange(raw, { coder: 'me', now: fixedClock, newUid: countingUids() }, 'Several writes')
  const told: string[] = []
  let transactions = 0
  const batches = createWriteBatches(
    (run) => {
      if (!db.inTransaction) transactions++
      change.write(run)
    },
    (error) => told.push(String(error)),
    clock,
  )
  const write = (key: string, spoilt = false) =>
    batches.add(() => {
      change.write((writer) =>
        writer.insertAll(
          'meta',
          [`${key} 1`, `${key} 2`].map((name) => ({ key: name, value: '' })),
        ),
      )
      if (spoilt) throw new Error(`${key} is spoilt`)
      return () => told.push(key)
    })
  const keys = () => db.prepare('SELECT key FROM meta ORDER BY id').pluck().all()
  return { db, raw, before, change, batches, write, told, keys, transactions: () => transactions }
}

describe('writes in batches', () => {
  test('share a transaction, and are told of once they are in the file', () => {
    const { batches, write, told, keys, transactions } = openBatches()
    write('a')
    write('b')
    expect([told, keys()]).toEqual([[], []])
    batches.flush()
    expect([told, keys(), transactions()]).toEqual([['a', 'b'], ['a 1', 'a 2', 'b 1', 'b 2'], 1])
  })

  test('that take long come in several transactions', () => {
    let time = 0
    const { batches, write, transactions } = openBatches(() => (time += 20))
    for (const key of ['a', 'b', 'c', 'd']) write(key)
    batches.flush()
    expect(transactions()).toBeGreaterThan(1)
  })

  test('a write that throws is taken back whole, with its steps, and those before it stay', () => {
    const { db, raw, before, change, batches, write, told, keys } = openBatches()
    write('a')
    write('b', true)
    expect(() => batches.flush()).toThrow('b is spoilt')
    change.end()
    expect([told, keys()]).toEqual([['a'], ['a 1', 'a 2']])
    expect(db.prepare('SELECT count(*) FROM change_steps').pluck().get()).toBe(2)
    undo(raw)
    expect(canonicalDump(db)).toBe(before)
  })

  test('none is written after one that failed, neither of those that waited nor of those that come', async () => {
    const { batches, write, told, keys } = openBatches()
    write('a', true)
    write('b')
    await expect.poll(() => told).toEqual(['Error: a is spoilt'])
    write('c')
    batches.flush()
    expect([told, keys()]).toEqual([['Error: a is spoilt'], []])
  })

  test('are written a moment later where nothing asks for them', async () => {
    const { write, told } = openBatches()
    write('a')
    await expect.poll(() => told).toEqual(['a'])
  })
})
