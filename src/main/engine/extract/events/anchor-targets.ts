import type { Factuality } from '../../../../shared/domain/actors.ts'
import type { NounPhrase } from '../clauses/phrase.ts'
import type { ArticleReading } from './article-reading.ts'
import { type EventAnchor, isPhrase } from './event-anchors.ts'
import type { EventLexicon } from './lexicon.ts'
import type { LinkedDraft } from './link-reports.ts'
import type { ReportDraft } from './report-draft.ts'

const FAMILY: Record<string, string> = { agreement: 'truce', clash: 'attack' }
const familyOf = (kind: string): string => FAMILY[kind] ?? kind
const HAPPENS = new Set<Factuality>(['asserted', 'claimed', 'planned'])

/** Finds the report that words like "the blast" point at: the nearest of a matching kind, first those told before and those with a date. */
export function createTargetFinder(reading: ArticleReading, lexicon: EventLexicon) {
  return (draft: ReportDraft, anchor: EventAnchor, items: readonly LinkedDraft[]): LinkedDraft | null => {
    const { target } = anchor
    if (target === null) return lastTold(draft, anchor, items)
    if (!isPhrase(target)) return items.find((item) => item.draft.clause === target && item.draft.phrase === null) ?? null
    const { words, sentence } = draft.within
    const lemma = words[target.head]?.lemma ?? ''
    const families = new Set(lexicon.nouns.get(lemma)?.map(({ kind }) => familyOf(kind)))
    const [from, to] = [words[target.first]?.start ?? 0, words[target.head]?.end ?? 0]
    const named = (reading.mentions[sentence] ?? []).filter(({ start, end }) => from <= start && end <= to).map(({ chain }) => chain)
    const distance = (item: LinkedDraft): number => item.report.trigger.start - from
    const rank = (item: LinkedDraft): number => {
      const about = named.every((chain) => chain === item.report.place || item.report.participants.some((one) => one.chain === chain))
      return (isDatedByWords(item) ? 4 : 0) + (named.length > 0 && about ? 2 : 0) + (distance(item) < 0 ? 1 : 0)
    }
    const others = items.filter(
      (item) =>
        item.draft !== draft && item.draft.phrase !== target && HAPPENS.has(item.report.factuality) && !isInside(item.draft, target),
    )
    const alike = others.filter((item) => tellingWords(item.draft).some((word) => sameWord(lemma, word)))
    const fitting = alike.length > 0 ? alike : others.filter((item) => families.has(familyOf(item.report.kind)))
    return fitting.toSorted((a, b) => rank(b) - rank(a) || Math.abs(distance(a)) - Math.abs(distance(b)))[0] ?? null
  }
}

const isInside = ({ within, triggerFirst, phrase }: ReportDraft, target: NounPhrase): boolean =>
  phrase === null && within.phrases.includes(target) && target.first <= triggerFirst && triggerFirst <= target.head

/** Lemmas that tell of the event: its trigger, and who did it or what was done as far as they are nouns of that clause. */
const tellingWords = ({ within, clause, phrase, triggerFirst }: ReportDraft): string[] => {
  const around = phrase === null && clause ? [...clause.objects, ...(clause.subject ? [clause.subject] : [])] : []
  return [triggerFirst, ...around.map(({ head }) => head)].map((at) => within.words[at]?.lemma ?? '')
}

/** "bombing" and "bomb", "invasion" and "invade" */
const sameWord = (noun: string, trigger: string): boolean => {
  const stem = noun.replace(/(?:ation|sion|tion|ion|ment|al|ing)$/, '')
  return noun === trigger || (stem.length > 3 && trigger.startsWith(stem))
}

export const isDatedByWords = ({ report }: LinkedDraft): boolean => report.timeText !== null && report.time !== null

/** What was told last as having happened, before these words. */
function lastTold(draft: ReportDraft, anchor: EventAnchor, items: readonly LinkedDraft[]): LinkedDraft | null {
  const at = draft.within.words[anchor.first]?.start ?? 0
  return (
    items.findLast(
      (item) =>
        item.draft !== draft && item.report.kind !== 'statement' && item.report.factuality === 'asserted' && item.report.trigger.start < at,
    ) ?? null
  )
}
