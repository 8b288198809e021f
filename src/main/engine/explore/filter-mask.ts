import { DOUBTFUL_BELOW, type EventFilter, STATUSES } from '../../../shared/contract/filter.ts'
import { FACTUALITIES } from '../../../shared/domain/actors.ts'
import { EVENT_CLASSES } from '../../../shared/domain/kinds.ts'
import { ACTOR_SHIFT, type EventColumns } from './event-columns.ts'
import type { RaggedColumn } from './ragged-column.ts'

/** Why a filter leaves an event out, one bit a reason. An event with none of them matches. */
export const FAILS = {
  gone: 1,
  window: 2,
  class: 4,
  kind: 8,
  actor: 16,
  place: 32,
  outlet: 64,
  status: 128,
  doubtful: 256,
  background: 512,
  other: 1024,
} as const

const REJECTED = STATUSES.indexOf('rejected')
const UNCHECKED = STATUSES.indexOf('unchecked')

/** 1 for every code that is wanted, indexed by code. */
const flags = (codes: readonly number[], size: number): Uint8Array => {
  const wanted = new Uint8Array(Math.max(size, ...codes.map((code) => code + 1), 1))
  for (const code of codes) if (code >= 0) wanted[code] = 1
  return wanted
}

type Codes = Uint8Array | Int32Array

const failCodes = (mask: Uint16Array, codes: Codes, wanted: Uint8Array, bit: number): void => {
  for (let row = 0; row < mask.length; row++) if (wanted[codes[row] as number] !== 1) (mask[row] as number) |= bit
}

const failLists = (mask: Uint16Array, lists: RaggedColumn, wanted: Uint8Array, shift: number, bit: number): void => {
  const { values, starts, lengths } = lists
  for (let row = 0; row < mask.length; row++) {
    const start = starts[row] as number
    const end = start + (lengths[row] as number)
    let at = start
    while (at < end && wanted[(values[at] as number) >> shift] !== 1) at++
    if (at === end) (mask[row] as number) |= bit
  }
}

const failWindow = (mask: Uint16Array, columns: EventColumns, filter: EventFilter): void => {
  const { window } = filter
  if (window === null || (window.from === null && window.to === null)) return
  const from = window.from ?? Number.NEGATIVE_INFINITY
  const to = window.to ?? Number.POSITIVE_INFINITY
  const certainly = filter.certainty === 'certainly'
  const start = certainly ? columns.latestStart : columns.startEarliest
  const end = certainly ? columns.earliestEnd : columns.endLatest
  const { dated } = columns
  for (let row = 0; row < mask.length; row++) {
    const inside = dated[row] === 1 && (start[row] as number) <= to && (end[row] as number) >= from
    if (!inside) (mask[row] as number) |= FAILS.window
  }
}

const failDefaults = (mask: Uint16Array, columns: EventColumns, filter: EventFilter): void => {
  const { alive, status, confidence, background } = columns
  for (let row = 0; row < mask.length; row++) {
    let fails = alive[row] === 1 ? 0 : FAILS.gone
    if (filter.statuses === null && status[row] === REJECTED) fails |= FAILS.status
    if (!filter.showDoubtful && (confidence[row] as number) < DOUBTFUL_BELOW && status[row] === UNCHECKED) fails |= FAILS.doubtful
    if (!filter.showBackground && background[row] === 1) fails |= FAILS.background
    mask[row] = fails
  }
}

const codesOf = (words: readonly string[], of: (word: string) => number): number[] => words.map(of)

/** The same mask with the filter's window added: most of what a brush changes is only that. */
export const addWindow = (open: Uint16Array, columns: EventColumns, filter: EventFilter): Uint16Array => {
  const mask = open.slice()
  failWindow(mask, columns, filter)
  return mask
}

/** For every row why it does not match, whatever the window; an undated event lies in no window. */
export const maskWithoutWindow = (columns: EventColumns, filter: EventFilter): Uint16Array => {
  const mask = new Uint16Array(columns.count)
  failDefaults(mask, columns, filter)
  const byCode = (words: readonly string[] | null, of: (word: string) => number, codes: Codes, size: number, bit: number): void => {
    if (words !== null) failCodes(mask, codes, flags(codesOf(words, of), size), bit)
  }
  byCode(filter.classes, (word) => EVENT_CLASSES.indexOf(word as never), columns.class, EVENT_CLASSES.length, FAILS.class)
  byCode(filter.kinds, columns.kinds.find, columns.kind, columns.kinds.words.length, FAILS.kind)
  byCode(filter.statuses, (word) => STATUSES.indexOf(word as never), columns.status, STATUSES.length, FAILS.status)
  byCode(filter.factualities, (word) => FACTUALITIES.indexOf(word as never), columns.factuality, FACTUALITIES.length, FAILS.other)
  if (filter.places !== null) failCodes(mask, columns.place, flags(filter.places, 0), FAILS.place)
  if (filter.actors !== null) failLists(mask, columns.participants, flags(filter.actors, 0), ACTOR_SHIFT, FAILS.actor)
  if (filter.articles !== null) failLists(mask, columns.articles, flags(filter.articles, 0), 0, FAILS.other)
  if (filter.outlets !== null)
    failLists(mask, columns.newsOutlets, flags(codesOf(filter.outlets, columns.outlets.find), 0), 0, FAILS.outlet)
  if (filter.events !== null) failEvents(mask, columns, filter.events)
  return mask
}

const failEvents = (mask: Uint16Array, columns: EventColumns, events: readonly number[]): void => {
  const wanted = new Uint8Array(mask.length)
  for (const id of events) {
    const row = columns.rowOfId.get(id)
    if (row !== undefined) wanted[row] = 1
  }
  for (let row = 0; row < mask.length; row++) if (wanted[row] !== 1) (mask[row] as number) |= FAILS.other
}
