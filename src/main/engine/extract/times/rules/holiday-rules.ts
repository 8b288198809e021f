import { HOLIDAY_NAMES } from '../holidays.ts'
import type { TimeExpr } from '../time-expr.ts'
import { defineWords, type PatternMatch, rule, type TimeRule } from '../word-classes.ts'

defineWords(
  'HOLIDAYWORD',
  HOLIDAY_NAMES.map(([words]) => words.split(' ')[0] as string),
)

const holiday =
  (name: string) =>
  (match: PatternMatch): TimeExpr | null => {
    const year = match.node('y')
    const capital = match.nodes.slice(match.at, match.end).some((node) => node.capital)
    const shift = match.node('last') ? -1 : match.node('next') ? 1 : match.node('this') ? 0 : null
    // In lower case most are common words; the ones of several words are not.
    if (
      !capital &&
      match.end - match.at < 2 &&
      !/^(?:christmas|easter|thanksgiving|halloween|ramadan)$/.test(match.nodes[match.at]?.lower ?? '')
    )
      return null
    return {
      kind: 'holiday',
      name,
      year: year ? year.value : null,
      shift,
      weekend: match.node('we') !== null || match.node('late') !== null,
    }
  }

export const holidayRules: TimeRule[] = HOLIDAY_NAMES.map(([words, name]) =>
  rule(
    `holiday-${name}`,
    `last:(last|previous)? next:(next|coming)? this:this? ${words} day:${words.endsWith(' day') ? 'day' : '(day|holiday)'}? we:weekend? of? y:NYEAR? late:weekend?`,
    holiday(name),
  ),
)
