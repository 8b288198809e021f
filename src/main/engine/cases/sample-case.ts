import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { CaseSession } from './case-session.ts'

export const SAMPLE_NAME = 'South Caucasus 1988–2023 (sample)'

/** Fills a fresh case with the sample articles; it is the user's own copy from then on. */
export const fillWithSample = async (session: CaseSession, resourcesDir: string): Promise<void> => {
  const folder = join(resourcesDir, 'sample')
  const names = (await readdir(folder)).filter((name) => name !== 'README.md').sort()
  session.setUp({ name: SAMPLE_NAME, sample: 'true' })
  await session.importFiles(names.map((name) => ({ name, path: join(folder, name) }))).finished
}
