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

export interface NumberLine {
  label: string
  /** One value a source: numbers are never averaged. */
  values: { words: string; by: string; reportId: number }[]
}

export function numberLines(evidence: readonly Evidence[]): NumberLine[] {
  const lines = new Map<string, NumberLine>()
  for (const item of evidence) {
    for (const [name, range] of Object.entries(item.attributes)) {
      const label = Object.hasOwn(NUMBER_LABELS, name) ? NUMBER_LABELS[name as AttributeName] : name
      const line = lines.get(name) ?? { label, values: [] }
      lines.set(name, line)
      const value = { words: rangeWords(range), by: item.attributedTo?.name ?? item.outlet ?? item.articleTitle, reportId: item.reportId }
      if (!line.values.some((other) => other.words === value.words && other.by === value.by)) line.values.push(value)
    }
  }
  return [...lines.values()]
}

export interface Voice {
  name: string
  /** Null is an article's own voice. */
  actorId: number | null
  passages: Evidence[]
}

/** Who tells of the event, and which of those who take part nobody quotes. */
export function voices(event: Pick<EventDetail, 'evidence' | 'participants'>): Voice[] {
  const byActor = new Map<number | null, Voice>()
  for (const item of event.evidence) {
    const actorId = item.attributedTo?.id ?? null
    const voice = byActor.get(actorId) ?? { name: item.attributedTo?.name ?? 'Articles’ own', actorId, passages: [] }
    byActor.set(actorId, voice)
    voice.passages.push(item)
  }
  for (const { id, name } of event.participants) {
    if (!byActor.has(id)) byActor.set(id, { name, actorId: id, passages: [] })
  }
  return [...byActor.values()]
}

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
  const told = event.evidence.find((item) => item.timeText !== null)
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
