import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { locateProgram, type ProgramFiles } from '../../../src/main/shells/program-files.ts'

const entry = pathToFileURL(resolve(import.meta.dirname, '../../../src/main/cli.ts')).href

export interface TestProgram {
  program: ProgramFiles
  folder: string
  remove(): void
}

/** The program as it runs from its sources, with data of its own in a folder that the test may fill. */
export function openProgram(): TestProgram {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-shell-'))
  return {
    program: locateProgram(entry, join(folder, 'data')),
    folder,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
