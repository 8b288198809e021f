import { z } from 'zod'
import { ACTOR_KINDS, SECTORS } from '../domain/actors.ts'
import { command, query } from './call.ts'
import { id } from './filter.ts'
import { actorRef, done } from './shapes.ts'

const listedActor = z.object({
  /** From 1, without the headings. */
  row: z.number().int(),
  name: z.string(),
  kind: z.enum(ACTOR_KINDS).nullable(),
  aliases: z.array(z.string()),
  iso3: z.string().nullable(),
  wikidata: z.string().nullable(),
  sector: z.enum(SECTORS).nullable(),
  /** Why the row is left out; null where it is taken. */
  problem: z.string().nullable(),
  /** The actor of the case that it stands for; the row adds to it. */
  known: actorRef.nullable(),
  /** Articles of this case in which one of the names stands. */
  articles: z.number().int(),
})
export type ListedActor = z.infer<typeof listedActor>

const actorListFile = { name: z.string().max(300), base64: z.string() }

/** A list of actors as a table: name, kind, aliases (parted by ; or |), iso3, wikidata, sector. Only name and kind are needed. */
export const actorListCalls = {
  'actors.previewList': query(
    z.object({ ...actorListFile, limit: z.number().int().min(1).max(2000).default(500) }),
    z.object({
      fresh: z.number().int(),
      known: z.number().int(),
      refused: z.number().int(),
      hits: z.number().int(),
      rows: z.array(listedActor),
    }),
  ),
  'actors.importList': command(
    z.object(actorListFile),
    done.extend({ made: z.number().int(), added: z.number().int(), refused: z.number().int(), actorIds: z.array(id) }),
  ),
}
