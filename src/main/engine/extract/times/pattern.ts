import type { TimeExpr } from './time-expr.ts'

/** A word, a number or a mark of a sentence, or an expression that earlier rules put together. */
export interface TimeNode {
  /** One character that says which word or class it is; rules are regular expressions over these. */
  code: string
  start: number
  end: number
  lower: string
  capital: boolean
  value: number
  expr: TimeExpr | null
  rule: string
}

/** What is between two nodes of a match, and the nodes themselves. */
export interface PatternMatch {
  at: number
  end: number
  nodes: readonly TimeNode[]
  node: (name: string) => TimeNode | null
}

export interface TimeRule {
  name: string
  /** Sticky; without and with the places of its groups, which cost more to tell. */
  regex: RegExp
  groups: RegExp
  /** Codes that a match can begin with. */
  first: string
  read: (match: PatternMatch) => TimeExpr | null
}

export const OTHER = '\u0000'
const codes = new Map<string, string>()
const classes = new Map<string, string>()
let nextCode = 0xe000

const fresh = (): string => String.fromCharCode(nextCode++)

/** Code of a lower-case word that some rule names; `OTHER` for all else. */
export const codeOfWord = (word: string): string => codes.get(word) ?? OTHER

function codeFor(word: string): string {
  let code = codes.get(word)
  if (code === undefined) {
    code = fresh()
    codes.set(word, code)
  }
  return code
}

/** Declares a class of words, to be named in upper case by patterns. */
export function defineWords(name: string, words: Iterable<string>): void {
  classes.set(name, [...words].map(codeFor).join(''))
}

/** Declares a class that the lexer or a reduction assigns; returns its code. */
export function defineCode(name: string): string {
  const code = fresh()
  classes.set(name, code)
  return code
}

export function defineUnion(name: string, members: string[]): void {
  classes.set(name, members.map(setOf).join(''))
}

function setOf(element: string): string {
  if (/^[A-Z][A-Z0-9]*$/.test(element)) {
    const set = classes.get(element)
    if (set === undefined) throw new Error(`Time pattern names the unknown class ${element}.`)
    return set
  }
  return codeFor(element)
}

const escapeSet = (set: string): string => set.replace(/[\\\]^-]/g, '\\$&')

interface PatternElement {
  look: string
  name: string
  set: string
  optional: boolean
}

function readElement(element: string): PatternElement {
  const match = /^([<>])?(?:([a-z]\w*):)?(\(.+\)|[^?]+)(\?)?$/.exec(element)
  if (!match) throw new Error(`Time pattern has the unreadable element ${element}.`)
  const [, look = '', name = '', body = '', optional] = match
  const alternatives = body.startsWith('(') ? body.slice(1, -1).split('|') : [body]
  return { look, name, set: alternatives.map((word) => setOf(word)).join(''), optional: optional !== undefined }
}

/**
 * `m:MONTH DAY ,? (of|in)? y:YEAR`: elements are words in lower case or classes in upper case, alternatives stand in
 * brackets, `?` makes an element optional, `name:` makes it readable, `<` and `>` only look behind or ahead.
 */
export function rule(name: string, pattern: string, read: TimeRule['read']): TimeRule {
  const elements = pattern.split(' ').map(readElement)
  const source = elements
    .map(({ look, name: group, set, optional }) => {
      const characters = `[${escapeSet(set)}]`
      if (look) return `(?${look === '<' ? '<=' : '='}${characters})`
      return (group ? `(?<${group}>${characters})` : characters) + (optional ? '?' : '')
    })
    .join('')
  const solid = elements.filter(({ look }) => look === '')
  const reach = solid.findIndex(({ optional }) => !optional)
  const first = solid
    .slice(0, reach + 1)
    .map(({ set }) => set)
    .join('')
  return { name, regex: new RegExp(source, 'y'), groups: new RegExp(source, 'yd'), first, read }
}

/** Whether any character of a class stands in a string of codes. */
export const classTester = (name: string): ((codes: string) => boolean) => {
  const regex = new RegExp(`[${escapeSet(setOf(name))}]`)
  return (codes) => regex.test(codes)
}
