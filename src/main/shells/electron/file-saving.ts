import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { z } from 'zod'

const piece = z.object({ saveId: z.string(), bytes: z.instanceof(Uint8Array) })
const ending = z.object({ saveId: z.string(), whole: z.boolean() })

interface OpenFile {
  path: string
  file: FileHandle
}

/** Files that the page is writing, each where the user chose; beside it first, so that one cut short leaves no half. */
export interface FileSaving {
  /** Name of the save in the calls that follow. */
  begin(path: string): Promise<string>
  more(input: unknown): Promise<void>
  end(input: unknown): Promise<void>
}

const partOf = (path: string): string => `${path}.part`

export function createFileSaving(): FileSaving {
  const opened = new Map<string, OpenFile>()
  let count = 0
  const find = (saveId: string): OpenFile => {
    const known = opened.get(saveId)
    if (!known) throw new Error('This file is not being saved any more.')
    return known
  }
  return {
    async begin(path) {
      const saveId = `save-${++count}`
      opened.set(saveId, { path, file: await open(partOf(path), 'w') })
      return saveId
    },
    async more(input) {
      const { saveId, bytes } = piece.parse(input)
      await find(saveId).file.appendFile(bytes)
    },
    async end(input) {
      const { saveId, whole } = ending.parse(input)
      const { path, file } = find(saveId)
      opened.delete(saveId)
      await file.close()
      if (whole) await rename(partOf(path), path)
      else await rm(partOf(path), { force: true })
    },
  }
}
