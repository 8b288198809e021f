import { basename, join } from 'node:path'
import { type FoundFile, findFiles } from '../import/path-reader.ts'
import type { CaseSession } from './case-session.ts'

export const SAMPLE_NAME = 'South Caucasus 1988–2023 (sample)'

/** Fills a fresh case with the sample articles; it is the user's own copy from then on. */
export const fillWithSample = async (session: CaseSession, resourcesDir: string): Promise<void> => {
  const articles: FoundFile[] = []
  for await (const found of findFiles([join(resourcesDir, 'sample')])) {
    if ('path' in found && !found.name.endsWith('README.md')) articles.push({ ...found, name: basename(found.name) })
  }
  session.setUp({ name: SAMPLE_NAME, sample: 'true' })
  await session.importFiles(articles).finished
}
