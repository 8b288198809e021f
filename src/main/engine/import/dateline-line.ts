import { DAY_MONTH_YEAR, findStatedDate, MONTH_DAY_YEAR, NUMERIC_DATE, YEAR_MONTH_DAY } from './stated-date.ts'
import type { TextLine } from './text-lines.ts'

const ANY_DATE = `(?:${YEAR_MONTH_DAY.replace(/\((?!\?)/g, '(?:')}|${[DAY_MONTH_YEAR, MONTH_DAY_YEAR].join('|').replace(/\((?!\?)/g, '(?:')}|${NUMERIC_DATE.replace('\\2', '[./-]').replace(/\((?!\?)/g, '(?:')})`
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]? +)?'
const CLOCK =
  '(?:[ ,|·•-]*(?:at )?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,5}\\)?)?(?:[+-]\\d{1,2}:?\\d{0,2})?)?'

/** "LIMA, 20 Aug 88 (EFE) -- ...", "Geneva, January 13, 2023 – ...": a place in front, a break behind. */
const WIRE = new RegExp(
  `^[\\s([]*(?:\\p{Lu}[\\p{L}.'’ /-]{1,40}?(?:, ?[\\p{Lu}][\\p{L}. ]{1,25})?(?: \\([\\p{L} /.-]{2,40}\\))?[,:]? ?)\\(?\\[?${WEEKDAY}${ANY_DATE}[\\])]?(?: ?[,]?\\(?[\\p{Lu}][\\p{L} /.'-]{1,30}\\)?)? ?(?:--|[—–:-]|\\(|\\[|\\.\\s)`,
  'iu',
)
/** "Published: 13 January 2023, 10:20" and the like; updates are not publications. */
const LABELLED = new RegExp(
  `^(?:published|posted|first published|date|publication date|released|issued|veröffentlicht|publié|publicado|pubblicato|yayın(?:lanma)?(?: tarihi)?|опубликовано|дата)(?: on| at| le| el| il| am)?\\s*[:|-]?\\s*${WEEKDAY}${ANY_DATE}`,
  'iu',
)
/** A line that is a date and nothing else, or a byline with one. */
const ALONE = new RegExp(`^${WEEKDAY}${ANY_DATE}${CLOCK}[.]?$`, 'iu')
const BYLINE = new RegExp(`^(?:by |von |par |por )?[\\p{Lu}][\\p{L}.'’ -]{2,50}[,|·•–—/-] ?${WEEKDAY}${ANY_DATE}${CLOCK}$`, 'iu')

const WITHIN_LINES = 12

/** Date at which an article says of itself that it was written, and how the line gives it; null where no line does. */
export const datelineOf = (line: TextLine): string | null => {
  const head = line.text.trim().slice(0, 160)
  for (const pattern of [LABELLED, ALONE, BYLINE]) if (pattern.test(head) && line.words <= 25) return findStatedDate(head)?.edtf ?? null
  const wire = WIRE.exec(head)
  // A wire dateline shouts or stands in front of a break: "Geneva, 3 May 2001 –". "On 3 May 2001 - " is a sentence.
  if (wire && !/^[\s([]*(?:on|in|by|since|until|from|after|before|the|at|as|for|of|dated) /i.test(wire[0]))
    return findStatedDate(wire[0])?.edtf ?? null
  return null
}

/** The dateline of a text: near its top, or labelled at its end. */
export const findDateline = (lines: TextLine[]): string | null => {
  for (const line of lines.slice(0, WITHIN_LINES)) {
    const found = datelineOf(line)
    if (found) return found
  }
  for (const line of lines.slice(-6)) {
    if (LABELLED.test(line.text.trim()) && line.words <= 25) return findStatedDate(line.text)?.edtf ?? null
  }
  return null
}
