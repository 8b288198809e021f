import { afterEach, describe, expect, it } from 'vitest'
import { type RunningEngine, startEngineThread } from '../../../src/main/shells/engine-thread.ts'
import { openProgram } from './open-program.ts'

const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0)) await end()
})

function startEngine(): RunningEngine {
  const { program, remove } = openProgram()
  const engine = startEngineThread(program.engineHost, program.hostOptions)
  endings.push(() => engine.close(), remove)
  return engine
}

describe('the engine in its thread', () => {
  it('answers with a value, and with an error in words', async () => {
    const engine = startEngine()
    expect(await engine.call({ call: 'app.start', caseId: null, input: {} })).toMatchObject({ ok: true, value: { open: [] } })
    expect(await engine.call({ call: 'case.summary', caseId: 'none', input: {} })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    })
  })

  it('tells of changes', async () => {
    const engine = startEngine()
    const heard = new Promise((resolve) => engine.onNotice(resolve))
    await engine.call({ call: 'app.createCase', caseId: null, input: {} })
    expect(await heard).toMatchObject({ type: 'changed' })
  })

  it('answers no more once it is closed, and does not call that a crash', async () => {
    const engine = startEngine()
    let crashes = 0
    engine.onCrash(() => crashes++)
    await engine.close()
    expect(await engine.call({ call: 'app.start', caseId: null, input: {} })).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(crashes).toBe(0)
  })

  it('says so when it cannot start', async () => {
    const { program, remove } = openProgram()
    const engine = startEngineThread(program.engineHost.replace('engine-host', 'no-such-host'), program.hostOptions)
    endings.push(remove)
    const reason = await new Promise((resolve) => engine.onCrash(resolve))
    expect(reason).toContain('no-such-host')
    expect(await engine.call({ call: 'app.start', caseId: null, input: {} })).toMatchObject({ ok: false })
  })
})
