import { AppError } from '../../../shared/contract/app-error.ts'
import type { CommandHandlers } from '../handler-types.ts'
import { mergePlace, placeHeads } from '../store/place-writes.ts'
import type { Row } from '../store/writer.ts'

export const placeCommandHandlers: CommandHandlers<'places.merge' | 'places.edit'> = {
  'places.merge': ({ db, change }, { into, from }) => {
    const [root] = placeHeads(db, [into])
    const others = placeHeads(db, from).filter((place) => place.id !== into)
    if (!root || others.length === 0) throw new AppError('not-found', 'There are not two places to merge. Nothing was changed.')
    const words = `Merged ${others.map((place) => `“${place.name}”`).join(', ')} into “${root.name}”`
    change(words, (writer) => {
      for (const other of others) mergePlace(writer, root.id, other.id)
    })
    return { words, affected: others.length }
  },
  'places.edit': ({ db, change }, { placeId, patch }) => {
    const [place] = placeHeads(db, [placeId])
    if (!place) throw new AppError('not-found', 'This place is not in the case any more. Nothing was changed.')
    const words = `Changed “${place.name}”`
    const row = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as Row
    change(words, (writer) => writer.update('places', placeId, { ...row, made_by: 'person' }))
    return { words, affected: 1 }
  },
}
