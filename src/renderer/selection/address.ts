import { z } from 'zod'
import { GROUPINGS } from '../../shared/contract/explore-calls.ts'
import { EMPTY_FILTER, type EventFilter, filterSchema } from '../../shared/contract/filter.ts'
import type { PickedItem } from './picked-item.ts'
import { PLACES } from './places.ts'
import { type FoldedGroups, NETWORK_MODES, type OpenReader, START_STATE, type ViewSpan, type WorkbenchState } from './workbench-state.ts'

/** Parts of the filter that differ from "any", as one compact JSON value. */
export const filterDifference = (filter: EventFilter): Partial<EventFilter> =>
  Object.fromEntries(
    Object.entries(filter).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(EMPTY_FILTER[key as keyof EventFilter])),
  )

const pickedWords = (picked: PickedItem): string =>
  picked.type === 'tie' ? `${picked.rollUp ? 'states' : 'tie'}.${picked.from}.${picked.to}` : `${picked.type}.${picked.id}`

/** `#/explore?case=…&pick=event.12&filter={…}`: readable, and whatever is at its default is left out. */
export function toAddress(state: WorkbenchState): string {
  const parts = new URLSearchParams()
  if (state.caseId) parts.set('case', state.caseId)
  if (state.picked) parts.set('pick', pickedWords(state.picked))
  const difference = filterDifference(state.filter)
  if (Object.keys(difference).length > 0) parts.set('filter', JSON.stringify(difference))
  if (state.reader)
    parts.set('read', [state.reader.articleId, state.reader.span?.start, state.reader.span?.end].filter((n) => n !== undefined).join('.'))
  if (state.mode !== START_STATE.mode) parts.set('mode', state.mode)
  if (state.thread.length > 0) parts.set('thread', state.thread.join('.'))
  if (state.groupBy !== START_STATE.groupBy) parts.set('by', state.groupBy)
  const folded = Object.fromEntries(Object.entries(state.folded).filter(([, groups]) => groups.length > 0))
  if (Object.keys(folded).length > 0) parts.set('fold', JSON.stringify(folded))
  if (state.span) parts.set('view', `${state.span.from}.${state.span.to}`)
  const query = parts.toString()
  return `#/${state.place}${query ? `?${query}` : ''}`
}

const oneOf = <T extends string>(allowed: readonly T[], value: string | null, otherwise: T): T =>
  allowed.find((candidate) => candidate === value) ?? otherwise

const wholeNumbers = (text: string | null): number[] => {
  const parts = text?.split('.') ?? []
  return parts.every((part) => /^-?\d+$/.test(part)) ? parts.map(Number) : []
}

function readPicked(text: string | null): PickedItem | null {
  const [type, ...rest] = (text ?? '').split('.')
  const [first, second] = wholeNumbers(rest.join('.'))
  if (first === undefined) return null
  if (type === 'tie') return second === undefined ? null : { type, from: first, to: second }
  if (type === 'states') return second === undefined ? null : { type: 'tie', from: first, to: second, rollUp: true }
  return type === 'event' || type === 'actor' || type === 'article' ? { type, id: first } : null
}

/** Null where it is not written, or not as it should be. */
function readJson<T>(text: string | null, schema: z.ZodType<T>): T | null {
  if (!text) return null
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

const foldedSchema: z.ZodType<FoldedGroups> = z.partialRecord(z.enum(GROUPINGS), z.array(z.string()))

function readReader(text: string | null): OpenReader | null {
  const [articleId, start, end] = wholeNumbers(text)
  if (articleId === undefined) return null
  return { articleId, span: start !== undefined && end !== undefined && start < end ? { start, end } : null }
}

function readSpan(text: string | null): ViewSpan | null {
  const [from, to] = wholeNumbers(text)
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null
}

/** An address that a person mistyped opens what can be read of it. */
export function fromAddress(address: string): WorkbenchState {
  const [path = '', query = ''] = address.replace(/^#?\/?/, '').split('?', 2)
  const parts = new URLSearchParams(query)
  return {
    caseId: parts.get('case'),
    place: oneOf(PLACES, path, START_STATE.place),
    picked: readPicked(parts.get('pick')),
    filter: readJson(parts.get('filter'), filterSchema) ?? EMPTY_FILTER,
    reader: readReader(parts.get('read')),
    mode: oneOf(NETWORK_MODES, parts.get('mode'), START_STATE.mode),
    thread: wholeNumbers(parts.get('thread')).filter((actor) => actor > 0),
    groupBy: oneOf(GROUPINGS, parts.get('by'), START_STATE.groupBy),
    folded: readJson(parts.get('fold'), foldedSchema) ?? {},
    span: readSpan(parts.get('view')),
  }
}
