import type { EventDetail, Evidence } from '../../../shared/contract/shapes.ts'
import type { AttributeName } from '../../../shared/domain/extracted-article.ts'
import { publishedWords } from '../../../shared/domain/published-words.ts'

/** The lines under a quotation: outlet, date, and what weakens it. Only the first card of an article names the article. */
export function sourceWords(item: Evidence, sameArticle: boolean): string {
  const parts = sameArticle ? ['same article'] : [item.outlet ?? 'outlet unknown', publishedWords(item.published, item.publishedProvenance)]
  if (item.attributedTo) parts.push(`on the word of ${item.attributedTo.name}`)
  if (item.hedged) parts.push('hedged')
  if (item.background) parts.push('background')
  return parts.join(' · ')
}

const NUMBER_LABELS: Record<AttributeName, string> = {
  fatalities: 'Killed',
  wounded: 'Wounded',
  troops: 'Troops',
  displaced: 'Displaced',
  detained: 'Detained',
  released: 'Released',
  participants: 'Took part',
  durationDays: 'Days',
}

/** "6,500 or more", "10 to 12", "2,000". */
export function rangeWords(range: { min: number | null; max: number | null }): string {
  const { min, max } = range
  const words = (value: number): string => value.toLocaleString('en')
  if (min === null) return max === null ? 'unknown' : `up to ${words(max)}`
  if (max === null) return `${words(min)} or more`
  return min === max ? words(min) : `${words(min)} to ${words(max)}`
}

/** "Killed 10 to 12"; a name that this version does not know stands as it is. */
export const numberWords = (attribute: string, range: { min: number | null; max: number | null }): string =>
  `${Object.hasOwn(NUMBER_LABELS, attribute) ? NUMBER_LABELS[attribute as AttributeName] : attribute} ${rangeWords(range)}`

export interface WhenWords {
  /** In bold: the date, or what stands for it. */
  date: string
  /** The words of the text and what they were counted from. */
  rest: string
}

/** The When line. `“on Thursday”, counted from 13 Jan 2023, date set by hand`. */
export function whenWords(event: Pick<EventDetail, 'time' | 'timeHint' | 'timeSetBy' | 'evidence'>): WhenWords {
  const date = event.time?.words ?? event.timeHint ?? 'not known'
  if (event.timeSetBy) return { date, rest: `set by ${event.timeSetBy}` }
  // The words must be those of the date that is shown, not of another report's.
  const told =
    event.evidence.find((item) => item.timeText !== null && item.time?.edtf === event.time?.edtf) ??
    event.evidence.find((item) => item.timeAnchor === 'event')
  if (!told?.timeText) return { date, rest: event.time ? 'from the context' : '' }
  const quoted = told.timeText === date ? '' : `“${told.timeText}”`
  return { date, rest: [quoted, anchorWords(told)].filter(Boolean).join(', ') }
}

function anchorWords(item: Evidence): string {
  switch (item.timeAnchor) {
    case 'publication':
      return item.published ? `counted from ${publishedWords(item.published, item.publishedProvenance)}` : ''
    case 'unknown-publication':
      return 'counted from a publication date that is not known'
    case 'previous-time':
      return 'counted from the date before it in the text'
    case 'event':
      return 'counted from another event'
    default:
      return ''
  }
}
