import type { ListedActor } from '../../../shared/contract/actor-list-calls.ts'
import { AppError } from '../../../shared/contract/app-error.ts'
import { counted } from '../../../shared/domain/counted.ts'
import type { CommandContext, CommandHandlers, QueryHandlers } from '../handler-types.ts'
import { insertActor, setAliases } from '../store/actor-writes.ts'
import { aliasesOf } from '../store/resolution-queries.ts'
import type { Row, Writer } from '../store/writer.ts'
import { readActorList } from './actor-list.ts'

/** Codes of the list; what the list leaves empty stays as it is in the case. */
const codesOf = ({ iso3, wikidata, sector }: ListedActor): Row => ({
  ...(iso3 === null ? {} : { iso3 }),
  ...(wikidata === null ? {} : { wikidata }),
  ...(sector === null ? {} : { sector }),
})

const store = (writer: Writer, context: CommandContext, listed: ListedActor): number => {
  const names = [listed.name, ...listed.aliases]
  if (listed.known) {
    const codes = codesOf(listed)
    if (Object.keys(codes).length > 0) writer.update('actors', listed.known.id, codes)
    setAliases(writer, listed.known.id, [...aliasesOf(writer.db, listed.known.id), ...names], names)
    return listed.known.id
  }
  const id = insertActor(writer, context.newUid(), { name: listed.name, kind: listed.kind ?? 'organisation', ...codesOf(listed) })
  setAliases(writer, id, names)
  return id
}

export const actorListQueryHandlers: QueryHandlers<'actors.previewList'> = {
  'actors.previewList': async ({ db }, { limit, ...file }) => {
    const listed = await readActorList(db, file)
    const taken = listed.filter((row) => row.problem === null)
    const known = taken.filter((row) => row.known !== null).length
    return {
      fresh: taken.length - known,
      known,
      refused: listed.length - taken.length,
      hits: taken.filter((row) => row.articles > 0).length,
      rows: listed.slice(0, limit),
    }
  },
}

export const actorListCommandHandlers: CommandHandlers<'actors.importList'> = {
  'actors.importList': async (context, file) => {
    const listed = await readActorList(context.db, file)
    const taken = listed.filter((row) => row.problem === null)
    const refused = listed.length - taken.length
    if (taken.length === 0)
      throw new AppError('invalid-input', 'No row of the list can be taken. Its preview says why for each; nothing was imported.')
    const added = taken.filter((row) => row.known !== null).length
    const made = taken.length - added
    const words = `Imported a list of actors: ${made} new, ${added} added to${refused > 0 ? `, ${counted(refused, 'row')} left out` : ''}`
    const actorIds = context.change(words, (writer) => taken.map((row) => store(writer, context, row)))
    return { words, affected: taken.length, made, added, refused, actorIds: [...new Set(actorIds)] }
  },
}
