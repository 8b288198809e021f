import type { TextLine } from './text-lines.ts'

/** "GENEVA, 3 May 2001 (Example Wire) - ": the agency in brackets between place or date and the break. */
const IN_DATELINE = /^\p{Lu}[\p{L}.'’ /-]{1,40}(?:,[^()]{1,40})? \(([\p{L}\p{N} &.'’-]{2,60})\) ?(?:--|[-–—:])/u
/** "Example agency (northern view), 3 May 2001": a line of its own with the outlet before the date. */
const BEFORE_DATE = /^([^,|·•]{3,80}),\s*\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.? \d{4}\.?$/u
/** What a line before a date must hold to be an outlet and no person. */
const OUTLET_WORD =
  /\(|\b(?:agency|wire|news|daily|weekly|times|post|press|herald|tribune|journal|gazette|review|observer|guardian|mail|chronicle|magazine|radio|television|tv|service|bulletin|monitor|report|reporter)\b/i

const WITHIN_LINES = 6

/** The outlet that a text names beside its dateline; null where it names none. */
export const findDatelineOutlet = (lines: TextLine[]): string | null => {
  for (const line of lines.slice(0, WITHIN_LINES)) {
    const text = line.text.trim()
    const wire = IN_DATELINE.exec(text.slice(0, 160))?.[1]
    if (wire) return wire
    const alone = BEFORE_DATE.exec(text)?.[1]
    if (alone && OUTLET_WORD.test(alone) && !/^by /i.test(alone)) return alone
  }
  return null
}
