import { isCivilDate } from '../../../../shared/domain/day-number.ts'
import { fullYear } from './short-year.ts'
import type { TimeExpr } from './time-expr.ts'
import { AMBIGUOUS_DAYS, CARDINALS, DECADE_WORDS, LOWER_MONTHS, MONTHS, ORDINALS, WEEKDAYS } from './time-lexicon.ts'
import {
  CLOCK,
  codeOfWord,
  DATE_CODE,
  DECADE,
  N12,
  N24,
  N31,
  N99,
  NBIG,
  NTHBIG,
  NTHDAY,
  NYEAR,
  OTHER,
  type TimeNode,
} from './word-classes.ts'

const TOKEN =
  /\d{4}([-/. ])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2})(?!\d)|\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?:st|nd|rd|th|s)?(?![A-Za-z]{3})|['’](?:\d0s|\d\d(?!\d)|s\b)|[A-Za-z]+|[^\s\w]/g

const numberCode = (value: number, digits: string): string => {
  if (/^\d{4}$/.test(digits) && value >= 1000 && value <= 2199) return NYEAR
  if (!Number.isInteger(value) || value < 1) return NBIG
  if (value <= 12) return N12
  if (value <= 24) return N24
  if (value <= 31) return N31
  return value <= 99 ? N99 : NBIG
}

const dateExpr = (year: number, month: number, day: number): TimeExpr | null =>
  isCivilDate(year, month, day) ? { kind: 'date', year, month, day, weekday: null } : null

/** Month before day, as in the American press, unless only the other order is a date; with points the day comes first. */
function numericDate(text: string, near: number): TimeExpr | null {
  const [a, b, c] = text.split(/[-/. ]/).map(Number) as [number, number, number]
  if (/^\d{4}/.test(text)) return dateExpr(a, b, c)
  const year = fullYear(c, /\d{4}$/.test(text) ? 4 : 2, near)
  const american = text.includes('.') ? null : dateExpr(year, a, b)
  return american ?? dateExpr(year, b, a) ?? dateExpr(year, a, b)
}

function numberNode(text: string, node: TimeNode): void {
  const suffix = /(?:st|nd|rd|th|s)$/.exec(text)?.[0] ?? ''
  const digits = suffix ? text.slice(0, -suffix.length) : text
  node.value = Number(digits.replaceAll(',', ''))
  node.lower = digits
  if (suffix === '') node.code = numberCode(node.value, digits)
  else if (suffix !== 's') node.code = node.value <= 31 ? NTHDAY : NTHBIG
  else node.code = /^(?:\d\d|\d{3}|\d)?0$/.test(digits) && /^(?:\d{4}|\d0)$/.test(digits) ? DECADE : OTHER
}

function wordNode(text: string, node: TimeNode): void {
  const { lower } = node
  const month = MONTHS.get(lower)
  const weekday = WEEKDAYS.get(lower)
  node.code = codeOfWord(lower)
  if (weekday !== undefined && !node.capital && AMBIGUOUS_DAYS.has(lower)) node.code = OTHER
  // All capitals are an acronym or a headline; "SAT" and "DEC" are rather the former.
  if ((AMBIGUOUS_DAYS.has(lower) || lower === 'jan') && text.length > 1 && text === text.toUpperCase()) node.code = OTHER
  node.value = month ?? weekday ?? CARDINALS.get(lower) ?? ORDINALS.get(lower) ?? DECADE_WORDS.get(lower) ?? 0
}

/** Digits that go on, as in addresses and versions. */
const isLongerNumber = (text: string, at: number, word: string): boolean =>
  /[\d.][./-]?$|\d[-/]$/.test(text.slice(Math.max(0, at - 2), at)) || /^[./-]\d/.test(text.slice(at + word.length, at + word.length + 2))

/** Cuts a sentence into nodes; `near` is the year that two-digit years are counted from. */
export function readTimeNodes(text: string, offset: number, near: number): TimeNode[] {
  const nodes: TimeNode[] = []
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    const start = offset + match.index
    const first = word.charCodeAt(0)
    const node: TimeNode = { code: OTHER, start, end: start + word.length, lower: word, capital: false, value: 0, expr: null, rule: '' }
    if (first >= 48 && first <= 57) {
      if (match[1] !== undefined || match[2] !== undefined) {
        node.expr = isLongerNumber(text, match.index, word) ? null : numericDate(word, near)
        if (node.expr) {
          node.code = DATE_CODE
          node.rule = 'numeric-date'
        }
      } else if (word.includes(':')) {
        node.code = CLOCK
      } else if (/^(?:19|20)\d{6}$/.test(word) && numericDate(`${word.slice(0, 4)}-${word.slice(4, 6)}-${word.slice(6)}`, near)) {
        node.expr = numericDate(`${word.slice(0, 4)}-${word.slice(4, 6)}-${word.slice(6)}`, near)
        node.code = DATE_CODE
        node.rule = 'compact-date'
      } else numberNode(word, node)
      // Digits glued to letters are a name ("F16"), unless the letters are of a date.
      const glued = nodes.at(-1)
      if (glued?.end === start && /^[a-z]/.test(glued.lower) && !MONTHS.has(glued.lower) && !/^(?:q|h|w)$/.test(glued.lower))
        node.code = OTHER
    } else if (/^['’]\d/.test(word)) {
      if (word.endsWith('s')) {
        node.code = DECADE
        node.value = Number(word.slice(1, 3))
        node.lower = word.slice(1, 3)
      } else {
        node.value = Number(word.slice(1))
        node.code = N99
        node.lower = word.slice(1)
      }
    } else {
      node.lower = word.toLowerCase().replace('’', "'")
      node.capital = word[0] !== node.lower[0]
      wordNode(word, node)
    }
    nodes.push(node)
  }
  dropLowerMonths(nodes)
  return nodes
}

const isNumber = (node: TimeNode | undefined): boolean => node !== undefined && /^\d+$/.test(node.lower) && node.value <= 2100

/** "may" and "march" in lower case are months only beside a number. */
function dropLowerMonths(nodes: readonly TimeNode[]): void {
  nodes.forEach((node, at) => {
    if (node.capital || !LOWER_MONTHS.has(node.lower)) return
    const before = nodes[at - 1]?.lower === 'of' ? nodes[at - 2] : nodes[at - 1]
    const glued = /^[/-]$/.test(nodes[at - 1]?.lower ?? '') && isNumber(nodes[at - 2])
    if (!isNumber(before) && !isNumber(nodes[at + 1]) && !glued) node.code = OTHER
  })
}

const TENS = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

/** Joins "twenty-five", "two and a half", "nineteen eighty six", "two thousand and five" into single numbers. */
export function joinNumberWords(nodes: TimeNode[]): TimeNode[] {
  const joined: TimeNode[] = []
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at] as TimeNode
    if (!CARDINALS.has(node.lower)) {
      joined.push(node)
      continue
    }
    let [value, last] = smallNumber(nodes, at)
    const ordinal = ORDINALS.get(nodes[last]?.lower ?? '') !== undefined
    if (!ordinal) [value, last] = largeNumber(nodes, value, last)
    const written = String(value)
    const code = ordinal ? (value <= 31 ? NTHDAY : NTHBIG) : numberCode(value, written)
    joined.push({ ...node, end: (nodes[last] as TimeNode).end, value, lower: written, code })
    at = last
  }
  return joined
}

function smallNumber(nodes: readonly TimeNode[], at: number): [number, number] {
  const node = nodes[at] as TimeNode
  const value = CARDINALS.get(node.lower) as number
  if (!TENS.test(node.lower)) return [value, at]
  const dash = nodes[at + 1]?.lower === '-' ? 1 : 0
  const next = nodes[at + 1 + dash]?.lower ?? ''
  const unit = CARDINALS.get(next) ?? (dash || next !== 'second' ? ORDINALS.get(next) : 2)
  return unit !== undefined && unit < 10 ? [value + unit, at + 1 + dash] : [value, at]
}

function largeNumber(nodes: readonly TimeNode[], small: number, at: number): [number, number] {
  let [value, last] = [small, at]
  const scale = { hundred: 100, thousand: 1000 }[nodes[last + 1]?.lower ?? '']
  const century = scale === undefined && value >= 15 && value <= 20
  if (scale === undefined && !century) return [value, last]
  if (scale !== undefined) {
    value *= scale
    last += 1
  }
  const skip = nodes[last + 1]?.lower === 'and' ? 1 : 0
  const next = nodes[last + 1 + skip]
  if (!next || !CARDINALS.has(next.lower)) return [value, last]
  const [rest, end] = smallNumber(nodes, last + 1 + skip)
  if (century) return rest >= 10 && skip === 0 ? [value * 100 + rest, end] : [value, last]
  return [value + rest, end]
}
