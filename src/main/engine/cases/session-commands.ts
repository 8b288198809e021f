import type { ChangedThing } from '../../../shared/contract/envelope.ts'
import { applyCaseRules } from '../coding/case-rules.ts'
import { withVocabulary } from '../coding/case-vocabulary.ts'
import { commandHandlers } from '../command-handlers.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import type { CaseCommandName, CommandContext, CommandHandlers } from '../handler-types.ts'
import type { ExtractorVersion, Processing } from '../import/processing-shape.ts'
import { caseRules } from '../store/coding-queries.ts'
import { makeChange } from '../store/history.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { RawWriter } from '../store/writer.ts'

export interface CommandParts {
  db: CaseDatabase
  raw: RawWriter
  coder: () => string
  blind: () => boolean
  now: () => Date
  newUid: () => string
  extractor: ExtractorVersion
  processing: Processing
  /** The case's own words as they stand now. */
  vocabularyNow: () => CaseVocabulary | null
  /** Says what was touched since it was said last, and these. */
  tell: (things?: ChangedThing[]) => void
}

const contextOf = (parts: CommandParts): CommandContext => {
  const { db, raw, now, newUid } = parts
  // Of one command all articles are read with one vocabulary; most commands read none.
  let words: CaseVocabulary | null | undefined
  const vocabulary = (): CaseVocabulary | null => {
    if (words === undefined) words = parts.vocabularyNow()
    return words
  }
  return {
    db,
    raw,
    coder: parts.coder(),
    blind: parts.blind(),
    now,
    newUid,
    get extractor() {
      return withVocabulary(parts.extractor, vocabulary())
    },
    extract: async (input) => applyCaseRules(await parts.processing.extract(input, vocabulary()), caseRules(db)),
    change: (does, write) => makeChange(raw, { coder: parts.coder(), now, newUid }, does, write),
    announce: parts.tell,
  }
}

/** Runs a command of one case and says what it touched, also where it failed half way. */
export const createCommands =
  (parts: CommandParts) =>
  async (call: CaseCommandName, input: unknown): Promise<unknown> => {
    const handler = (commandHandlers as CommandHandlers<CaseCommandName>)[call] as (context: CommandContext, input: unknown) => unknown
    try {
      return await handler(contextOf(parts), input)
    } finally {
      // How a case is looked at changes nothing in it: told of, it would bring a running import's news with it.
      if (!call.startsWith('view.') && call !== 'network.savePositions') parts.tell(['history'])
    }
  }
