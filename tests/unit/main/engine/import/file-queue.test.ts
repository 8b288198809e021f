import { describe, expect, test } from 'vitest'
import { createFileQueue } from '../../../../../src/main/engine/import/file-queue.ts'

const file = (name: string, size = 1) => ({ name, bytes: new Uint8Array(size) })
const never = (): boolean => false

describe('the queue of an import', () => {
  test('hands out each file once and ends', async () => {
    const queue = createFileQueue([file('a'), file('b')], 0, never)
    expect([(await queue.next())?.file.name, (await queue.next())?.file.name, await queue.next()]).toEqual(['a', 'b', null])
  })

  test('waits for files that were announced', async () => {
    const queue = createFileQueue([file('a')], 2, never)
    await queue.next()
    const [next, last] = [queue.next(), queue.next()]
    expect(queue.total()).toBe(3)
    queue.add([file('b'), file('c')], 0)
    expect([(await next)?.file.name, (await last)?.file.name].sort()).toEqual(['b', 'c'])
    expect(await queue.next()).toBeNull()
  })

  test('gives a sender up that does not send, and says how many files are missing', async () => {
    const queue = createFileQueue([], 5, never, 5)
    expect(await queue.next()).toBeNull()
    expect([queue.missing(), queue.total()]).toEqual([5, 0])
  })

  test('does not give up a sender that was paused', async () => {
    let paused = true
    const queue = createFileQueue([], 1, () => paused, 5)
    const next = queue.next()
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(queue.missing()).toBe(0)
    paused = false
    expect(await next).toBeNull()
    expect(queue.missing()).toBe(1)
  })

  test('keeps what failed for another try, as far as memory allows', async () => {
    const queue = createFileQueue([file('a'), file('huge', 65 * 1024 * 1024), file('c')], 0, never)
    for (let taken = await queue.next(); taken; taken = await queue.next()) queue.settle(taken.index, taken.file.name !== 'c')
    expect(queue.failed().map(({ name }) => name)).toEqual(['a'])
  })

  test('closed, it lets nobody wait', async () => {
    const queue = createFileQueue([], 1, never)
    const next = queue.next()
    queue.close()
    expect(await next).toBeNull()
  })
})
