import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CommandContext, CommandHandlers } from '../handler-types.ts'
import { caseName } from '../store/case-queries.ts'
import { type ShareCopy, writeShareCopy } from '../store/share-copy.ts'
import { fileStem } from './file-stem.ts'

const wordsFor = ({ rejected, notes }: ShareCopy): string =>
  `Made a copy to share: ${notes} ${notes === 1 ? 'note' : 'notes'}, ${rejected} rejected ${rejected === 1 ? 'event' : 'events'}, the original files and the list of changes are left out`

/** Beyond this a copy goes straight into a file. */
const MOST_BYTES = 256 * 1024 * 1024

const tooLarge = (): AppError =>
  new AppError(
    'invalid-input',
    'This copy is too large to be handed over in one piece. Nothing was written. Make it with “dateline share --out” on the command line.',
  )

const inTemporaryFile = (context: CommandContext): { bytes: Buffer; words: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-share-'))
  try {
    const path = join(folder, 'copy.dateline')
    const words = wordsFor(writeShareCopy(context.db, path, context.coder))
    if (statSync(path).size > MOST_BYTES) throw tooLarge()
    return { bytes: readFileSync(path), words }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export const shareHandlers: CommandHandlers<'case.shareCopy' | 'case.shareCopyTo'> = {
  'case.shareCopy': (context) => {
    const { bytes, words } = inTemporaryFile(context)
    return { fileName: `${fileStem(caseName(context.db))}-copy.dateline`, base64: bytes.toString('base64'), words }
  },
  'case.shareCopyTo': (context, { path }) => {
    if (existsSync(path)) throw new AppError('conflict', `There is a file “${path}” already. Nothing was written. Choose another name.`)
    return { words: wordsFor(writeShareCopy(context.db, path, context.coder)) }
  },
}
