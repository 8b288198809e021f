import { z } from 'zod'
import { command, query } from './call.ts'
import { id } from './filter.ts'
import { done } from './shapes.ts'

export const FIELD_SCALES = ['nominal', 'ordinal', 'number', 'text'] as const

/** A kind of this case alone: drawn, coloured and grouped like its parent. */
export const caseKind = z.object({
  id,
  /** What stands in events and never changes: the parent's id, a slash, the label that it was made with. */
  kind: z.string(),
  parent: z.string(),
  label: z.string(),
  definition: z.string(),
  plover: z.string().nullable(),
  cameo: z.string().nullable(),
  events: z.number().int(),
})
export type CaseKind = z.infer<typeof caseKind>

export const codedField = z.object({
  id,
  label: z.string(),
  scale: z.enum(FIELD_SCALES),
  /** In order for an ordinal field; empty for numbers and text. */
  choices: z.array(z.string()),
  definition: z.string(),
  /** Events for which the active coder set a value. */
  coded: z.number().int(),
  /** The active coder's value for the event that was asked for. */
  value: z.string().nullable(),
  others: z.array(z.object({ coder: z.string(), value: z.string() })),
})
export type CodedField = z.infer<typeof codedField>

const label = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^/|\n]+$/, 'A label has no slash, bar or line break.')
const definition = z.string().max(2000)
const code = z.string().max(40).nullable()

export const researchCalls = {
  'kinds.list': query(z.object({}), z.object({ kinds: z.array(caseKind) })),
  'kinds.add': command(
    z.object({
      parent: z.string().min(1),
      label,
      definition: definition.default(''),
      /** Null takes the parent's. */
      plover: code.default(null),
      cameo: code.default(null),
    }),
    done.extend({ kind: z.string() }),
  ),
  /** A new label is how the kind is named from then on; what stands in events stays. */
  'kinds.edit': command(
    z.object({
      kindId: id,
      patch: z.object({ label: label.optional(), definition: definition.optional(), plover: code.optional(), cameo: code.optional() }),
    }),
    done,
  ),
  /** Refused while events are of the kind. */
  'kinds.remove': command(z.object({ kindId: id }), done),
  'fields.list': query(z.object({ eventId: id.nullable().default(null) }), z.object({ fields: z.array(codedField) })),
  'fields.add': command(
    z.object({
      label,
      scale: z.enum(FIELD_SCALES),
      choices: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
      definition: definition.default(''),
    }),
    done,
  ),
  /** Its values go with it; undo brings both back. */
  'fields.remove': command(z.object({ fieldId: id }), done),
  /** Null takes the active coder's value away. */
  'fields.set': command(z.object({ fieldId: id, eventIds: z.array(id).min(1).max(20_000), value: z.string().max(5000).nullable() }), done),
  /** Everything that made an event or an actor what it is, oldest first: runs that found it, decisions, changes. */
  'history.why': query(
    z.object({ target: z.enum(['event', 'actor']), id }),
    z.object({ steps: z.array(z.object({ at: z.string(), coder: z.string().nullable(), words: z.string() })) }),
  ),
  /** Events that the last import made, for a filter; null where nothing was imported. */
  'history.sinceImport': query(z.object({}), z.object({ words: z.string().nullable(), at: z.string().nullable(), eventIds: z.array(id) })),
}
