import { AppError } from '../../../shared/contract/app-error.ts'
import type { EventPatch } from '../../../shared/contract/review-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { CommandHandlers } from '../handler-types.ts'
import { showCodersVersion } from '../review/coders-version.ts'
import { articleById } from '../store/article-queries.ts'
import { codingStateId, datasetVersions } from '../store/coding-queries.ts'
import { decisionOf, writeDecision } from '../store/decision-writes.ts'
import { eventHeads } from '../store/event-writes.ts'
import { datasetHash, refuseBlind } from './coding-query-handlers.ts'
import { importCoder } from './import-coder.ts'
import { rerunExtraction } from './rerun-extraction.ts'

export const codingCommandHandlers: CommandHandlers<
  'coding.setState' | 'coding.adjudicate' | 'coding.importCoder' | 'coding.importCoderFile' | 'dataset.freeze' | 'extraction.rerun'
> = {
  'coding.setState': ({ db, change, coder }, { articleIds, state }) => {
    const found = articleIds.filter((id) => articleById(db, id))
    if (found.length === 0) throw new AppError('not-found', 'None of these articles is in the case any more. Nothing was changed.')
    const words = `Marked ${counted(found.length, 'article')} as ${state}`
    change(words, (writer) => {
      for (const articleId of found) {
        const known = codingStateId(db, articleId, coder)
        if (known === null) writer.insert('coding_states', { article_id: articleId, coder, state })
        else writer.update('coding_states', known, { state })
      }
    })
    return { words, affected: found.length }
  },
  'coding.adjudicate': ({ db, change, coder, blind, now, newUid }, { eventId, take }) => {
    refuseBlind(blind)
    const [head] = eventHeads(db, [eventId])
    const theirs = head && decisionOf(db, 'event', head.uid, take)
    if (!head || !theirs) throw new AppError('not-found', `${take} has not decided on this event. Nothing was changed.`)
    const words = `Took ${take}’s decision on “${head.title}”`
    const changed = JSON.parse(theirs.changed) as EventPatch
    change(words, (writer) => {
      if (theirs.verdict !== 'rejected') showCodersVersion(writer, eventId, changed)
      writeDecision(writer, {
        target: 'event',
        targetId: eventId,
        coder,
        verdict: theirs.verdict,
        changed,
        whole: true,
        at: now().toISOString(),
        newUid,
      })
    })
    return { words, affected: 1 }
  },
  'coding.importCoder': (context, { base64 }) => importCoder(context, { bytes: Buffer.from(base64, 'base64') }),
  'coding.importCoderFile': (context, { path }) => importCoder(context, { path }),
  'dataset.freeze': ({ db, change, coder, blind, now, newUid }, { name }) => {
    if (blind)
      throw new AppError(
        'conflict',
        'Blind mode is on, so what you see may not be what the case holds. Turn it off in Coding, then freeze.',
      )
    if (datasetVersions(db).some((version) => version.name === name))
      throw new AppError('conflict', `There is a dataset version “${name}” already. Choose another name.`)
    const { hash, events } = datasetHash(db, coder)
    const words = `Froze the dataset as “${name}” (${counted(events, 'event')}, ${hash.slice(0, 12)})`
    change(words, (writer) => writer.insert('dataset_versions', { uid: newUid(), name, at: now().toISOString(), coder, hash, events }))
    return { words, affected: events, hash }
  },
  'extraction.rerun': (context, { articleIds }) => rerunExtraction(context, articleIds),
}
