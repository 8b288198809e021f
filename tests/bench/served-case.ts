import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract/contract.ts'
import type { CallReply } from '../../src/shared/contract/envelope.ts'
import { type ServedApp, serveApp } from '../e2e/start-app.ts'
import { LARGE, largeCase } from './large-case.ts'

export const LARGE_NAME = 'Generated case'
export const SAMPLE_NAME = /sample/

export interface ServedCase {
  origin: string
  ask<N extends CallName>(caseId: string | null, call: N, input: CallInput<N>): Promise<CallOutput<N>>
  /** Closes whatever is open. */
  closeAll(): Promise<void>
  stop(): Promise<void>
}

/** The built app with the large case and the sample among its recent cases, none open, and the page signed in. */
export const serveCases = async (page: Page): Promise<ServedCase> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-screen-'))
  const path = join(folder, 'large.dateline')
  copyFileSync(largeCase(LARGE), path)
  const served: ServedApp = await serveApp(['--case', path])
  const { origin } = served
  await page.request.get(served.url)
  const ask: ServedCase['ask'] = async (caseId, call, input) => {
    const response = await page.request.post(`${origin}/call`, { headers: { 'x-dateline': '1' }, data: { call, caseId, input } })
    const reply = (await response.json()) as CallReply
    if (!reply.ok) throw new Error(`${call}: ${reply.error.message}`)
    return reply.value as CallOutput<typeof call>
  }
  const closeAll = async (): Promise<void> => {
    for (const { caseId } of (await ask(null, 'app.start', {})).open) await ask(null, 'app.closeCase', { caseId })
  }
  await closeAll()
  const { caseId } = await ask(null, 'app.openSample', {})
  while ((await ask(caseId, 'import.jobs', {})).jobs.some((job) => job.state === 'running')) await page.waitForTimeout(100)
  await closeAll()
  return {
    origin,
    ask,
    closeAll,
    async stop() {
      await served.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
