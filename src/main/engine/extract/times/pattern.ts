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
  regex: RegExp
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

/**
 * `m:MONTH DAY ,? (of|in)? y:YEAR`: elements are words in lower case or classes in upper case, alternatives stand in
 * brackets, `?` makes an element optional, `name:` makes it readable, `<` and `>` only look behind or ahead.
 */
export function compilePattern(pattern: string): RegExp {
  const source = pattern.split(' ').map((element) => {
    const match = /^([<>])?(?:([a-z]\w*):)?(\(.+\)|[^?]+)(\?)?$/.exec(element)
    if (!match) throw new Error(`Time pattern has the unreadable element ${element}.`)
    const [, look, name, body = '', optional = ''] = match
    const alternatives = body.startsWith('(') ? body.slice(1, -1).split('|') : [body]
    const set = `[${escapeSet(alternatives.map((word) => setOf(word)).join(''))}]`
    if (look) return `(?${look === '<' ? '<=' : '='}${set})`
    return (name ? `(?<${name}>${set})` : set) + optional
  })
  return new RegExp(source.join(''), 'gd')
}

export const rule = (name: string, pattern: string, read: TimeRule['read']): TimeRule => ({ name, regex: compilePattern(pattern), read })
