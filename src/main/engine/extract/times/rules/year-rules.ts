import { isCivilDate } from '../../../../../shared/domain/day-number.ts'
import type { TimeExpr } from '../time-expr.ts'
import { DECADE_WORDS, SEASON_WORDS } from '../time-lexicon.ts'
import { defineWords, OTHER, type PatternMatch, rule, type TimeNode, type TimeRule } from '../word-classes.ts'

defineWords('BCE', ['bc', 'bce'])
defineWords('FISCAL', ['fiscal', 'financial', 'calendar'])

const YEAR_LICENCE = new Set(
  'in of since until till by from to and or through between before after during for early mid late the a an its his their this that around about circa - – ( , year fiscal summer winter spring autumn fall than & season / vs over 1st'.split(
    ' ',
  ),
)
const DETERMINERS = new Set(['the', 'a', 'an', 'its', 'his', 'their', "'s", 'this', 'that', 'our', 'her'])
const PREPOSITIONS = new Set('in since until till by from of before after during through between to early mid late year for'.split(' '))

const isWord = (node: TimeNode | undefined): node is TimeNode => node !== undefined && node.code === OTHER && /^[a-z]{2}/.test(node.lower)
const FOLLOWERS =
  /^(?:and|or|to|when|after|before|as|that|which|who|but|with|by|at|on|for|was|were|is|are|has|had|have|will|would|he|she|it|they|the|from|through|until|while|because|said|says|of|if|where|over|amid|than|due|under|into|about|against|between|did|does|so|then|now|not|there|this|its|their|his|her|alone|onwards|onward|via)$/

/** Things that bear numbers of four digits: "Resolution 1973". */
const NUMBERED =
  /^(?:rooms?|flight|articles?|sections?|route|highway|no|number|nr|pages?|version|resolutions?|boeing|airbus|type|model|chapter|decree|order|bill|gate|channel|area|building|iso|rule|unit|block|suite|apartment|case|file|line|train|bus|chapter|psalm|hwy|interstate|nikkei|russell|cable|convoy|squadron|protocol)$/

/** Part of a longer row of digits, as in a telephone number. */
const isJoined = (left: TimeNode | undefined, mark: TimeNode | undefined, right: TimeNode | undefined): boolean =>
  left !== undefined &&
  mark !== undefined &&
  right !== undefined &&
  /^[-–.]$/.test(mark.lower) &&
  left.end === mark.start &&
  mark.end === right.start &&
  /\d$/.test(left.lower) &&
  /^\d/.test(right.lower)

/** Four digits are a year unless they count what follows. */
function bareYear(match: PatternMatch): TimeExpr | null {
  const year = match.node('y')
  if (year?.lower.length !== 4 || year.value < 1100) return null
  const before = match.nodes[match.at - 1]
  const after = match.nodes[match.end]
  if (before && (/^[$€£¥#%@+*]$/.test(before.lower) || NUMBERED.test(before.lower))) return null
  if (isJoined(match.nodes[match.at - 2], before, year) || isJoined(year, after, match.nodes[match.end + 1])) return null
  if (before?.lower === '.' && before.end === year.start && match.at > 1 && /\d$/.test(match.nodes[match.at - 2]?.lower ?? '')) return null
  if (after && (after.lower === '%' || (after.lower === ':' && after.start === year.end))) return null
  // "Russell 2000 Index"
  if (before?.capital && before.code === OTHER && after?.capital && !YEAR_LICENCE.has(before.lower)) return null
  const modern = year.value >= 1900 && year.value <= 2060
  const licensed = before !== undefined && YEAR_LICENCE.has(before.lower)
  if (!modern)
    return before && PREPOSITIONS.has(before.lower) && !(isWord(after) && !FOLLOWERS.test(after.lower))
      ? { kind: 'year', year: year.value }
      : null
  if (!isWord(after) || FOLLOWERS.test(after.lower) || after.capital)
    return licensed || !isWord(before) || before.capital || FOLLOWERS.test(before.lower) || !isWord(after)
      ? { kind: 'year', year: year.value }
      : null
  // A plural noun after a bare year is as well a count of it: "2000 troops", but "the 2008 elections".
  const plural = /[^s]s$|people|men|women|children|police/.test(after.lower)
  const determined = before !== undefined && DETERMINERS.has(before.lower)
  const listed = before !== undefined && /^(?:and|or|,)$/.test(before.lower) && /^\d{4}$/.test(match.nodes[match.at - 2]?.lower ?? '')
  if (plural && !determined && !listed) return null
  return licensed || determined || !isWord(before) || before.capital ? { kind: 'year', year: year.value } : null
}

const decadeOf = (node: TimeNode | null): TimeExpr | null => {
  if (!node) return null
  if (node.lower.length === 4) return { kind: 'decade', year: node.value, certain: true }
  return { kind: 'decade', year: node.value, certain: false }
}

const isAgeRange = (match: PatternMatch): boolean => /^(?:his|her|their|my|your)$/.test(match.nodes[match.at - 1]?.lower ?? '')

/** "the '80s" and "the late 80s", but not a temperature or "in his 30s". */
const isShortDecade = (match: PatternMatch): boolean =>
  !isAgeRange(match) &&
  (match.nodes[match.at]?.lower === 'the' ||
    (match.node('d')?.end ?? 0) - (match.node('d')?.start ?? 0) === 4 ||
    /^(?:early|late|mid|-)$/.test(match.nodes[match.at - 1]?.lower ?? ''))

/** "the 1980's" */
function possessiveDecade(match: PatternMatch): TimeExpr | null {
  const year = match.node('d')
  const first = match.nodes[match.at]?.lower
  if (!year || year.value % 10 !== 0) return null
  const expr: TimeExpr = { kind: 'decade', year: year.value, certain: true }
  return first === 'the' ? expr : { kind: 'part', part: first as 'early' | 'mid' | 'late', of: expr }
}

const centuryOf = (match: PatternMatch): TimeExpr | null => {
  const number = match.node('n')?.value ?? 0
  return number >= 1 && number <= 30 ? { kind: 'century', year: (number - 1) * 100 } : null
}

const bce = (match: PatternMatch): TimeExpr | null => {
  const year = match.node('y')?.value ?? 0
  return year >= 1 && year <= 9999 ? { kind: 'year', year: 1 - year } : null
}

const dateBce = (match: PatternMatch): TimeExpr | null => {
  const [day, month, year] = [match.node('d')?.value ?? 0, match.node('m')?.value ?? 0, 1 - (match.node('y')?.value ?? 0)]
  return isCivilDate(year, month, day) && year <= 0 ? { kind: 'date', year, month, day, weekday: null } : null
}

const seasonOf = (match: PatternMatch, year: number | null, shift: number | null): TimeExpr | null => {
  const season = SEASON_WORDS.get(match.node('s')?.lower ?? '')
  return season ? { kind: 'season', season, year, shift } : null
}

const SEASON_BEFORE = new Set(
  'in during the this last next early mid late until since by that from through of - every each before after'.split(' '),
)

function bareSeason(match: PatternMatch): TimeExpr | null {
  const word = match.node('s')?.lower ?? ''
  const before = match.nodes[match.at - 1]?.lower ?? ''
  const after = match.nodes[match.end]
  // "fall" and "spring" are verbs and nouns of their own.
  const sure =
    word === 'fall' || word === 'spring'
      ? /^(?:this|last|next|early|late|mid)$/.test(before) ||
        (/^(?:in|by|until|since)$/.test(match.nodes[match.at - (before === 'the' ? 2 : 1)]?.lower ?? '') &&
          !/^(?:in|of|from|to|for|by)$/.test(after?.lower ?? ''))
      : SEASON_BEFORE.has(before)
  if (!sure || (after?.lower === '-' && word === 'fall')) return null
  return seasonOf(match, null, null)
}

/** "Q3 2015" comes as two words, "q" and "3". */
function quarterNumber(match: PatternMatch): TimeExpr | null {
  const [letter, number] = [match.node('q'), match.node('n')]
  if (!letter || !number || letter.end !== number.start) return null
  const half = letter.lower === 'h'
  if (number.value < 1 || number.value > (half ? 2 : 4)) return null
  const year = match.node('y')
  const alone = half && !year
  return alone
    ? null
    : { kind: 'nth', number: number.value, unit: half ? 'half' : 'quarter', count: 1, of: year ? { kind: 'year', year: year.value } : null }
}

export const yearRules: TimeRule[] = [
  rule('day-month-bce', 'd:DAYANY of? m:MONTH ,? y:NUM BCE', dateBce),
  rule('month-day-bce', 'm:MONTH d:DAYANY ,? y:NUM BCE', dateBce),
  rule('year-bce', 'y:NUM BCE', bce),
  rule('named-year', 'the? year ,? y:NYEAR', (match) => ({ kind: 'year', year: match.node('y')?.value ?? 0 })),
  rule('fiscal-year', 'FISCAL year? y:NYEAR', (match) => ({ kind: 'year', year: match.node('y')?.value ?? 0 })),
  rule('year', 'y:NYEAR', bareYear),
  rule('decade', 'the? d:DECADENUM', (match) =>
    match.node('d')?.lower.length === 4 || isShortDecade(match) ? decadeOf(match.node('d')) : null,
  ),
  rule('decade-possessive', "(the|early|late|mid) -? d:NYEAR 's", possessiveDecade),
  rule('decade-word', '(the|late|early|mid) -? d:DECADEWORD', (match) => {
    const decade = DECADE_WORDS.get(match.node('d')?.lower ?? '')
    const first = match.nodes[match.at]
    if (decade === undefined || isAgeRange(match)) return null
    const expr: TimeExpr = { kind: 'decade', year: decade, certain: false }
    return first?.lower === 'the' ? expr : { kind: 'part', part: first?.lower as 'early' | 'mid' | 'late', of: expr }
  }),
  rule('century', 'the? n:NTH -? century', centuryOf),
  rule('season-year', 'the? s:SEASON ,? of? y:NYEAR', (match) => seasonOf(match, match.node('y')?.value ?? null, null)),
  rule('last-season', '(last|past) s:SEASON', (match) => seasonOf(match, null, -1)),
  rule('this-season', '(this|current) s:SEASON', (match) => seasonOf(match, null, 0)),
  rule('next-season', '(next|coming|upcoming) s:SEASON', (match) => seasonOf(match, null, 1)),
  rule('season', 's:SEASON', bareSeason),
  rule('quarter-number', 'q:(q|h) n:N12 (-|of|,)? y:NYEAR?', quarterNumber),
  rule('year-quarter', 'y:NYEAR -? q:(q|h) n:N12', quarterNumber),
]
