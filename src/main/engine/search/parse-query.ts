import type { TimeWindow } from '../../../shared/contract/filter.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import { EVENT_KINDS } from '../../../shared/domain/kinds.ts'

export interface SearchQuery {
  /** An FTS5 expression, null when only fields were given. */
  match: string | null
  actors: string[]
  kinds: string[]
  outlets: string[]
  tags: string[]
  /** From `after:` and `before:`, both exclusive in words, inclusive here. */
  window: TimeWindow
}

export type ParsedQuery = { ok: true; query: SearchQuery } | { ok: false; problem: string }

type Piece =
  | { type: 'word'; text: string; prefix: boolean }
  | { type: 'phrase'; text: string }
  | { type: 'operator'; operator: 'AND' | 'OR' | 'NOT' }
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'field'; name: string; value: string }

const FIELDS = ['actor', 'kind', 'outlet', 'tag', 'before', 'after']

class Unreadable extends Error {}

/** Cuts a query into pieces. Words are what FTS5 will tokenise; everything else in them is dropped there. */
const cut = (text: string): Piece[] => {
  const pieces: Piece[] = []
  const pattern = /\s*(?:([a-z]+):(?:"([^"]*)"|([^\s()"]+))?|"([^"]*)("?)|([()])|([^\s()"]+))/giy
  while (pattern.lastIndex < text.length) {
    if (text.slice(pattern.lastIndex).trim() === '') break
    const found = pattern.exec(text)
    if (!found) throw new Unreadable(`The search stops making sense at “${text.slice(pattern.lastIndex, pattern.lastIndex + 20)}”.`)
    const [, field, quoted, bare, phrase, closing, bracket, word] = found
    if (field && FIELDS.includes(field.toLowerCase()))
      pieces.push({ type: 'field', name: field.toLowerCase(), value: quoted ?? bare ?? '' })
    else if (field) pieces.push({ type: 'phrase', text: `${field} ${quoted ?? bare ?? ''}` })
    else if (phrase !== undefined) {
      if (closing === '') throw new Unreadable(`A quotation mark is open: “"${phrase}”. Close it with another ".`)
      pieces.push({ type: 'phrase', text: phrase })
    } else if (bracket) pieces.push({ type: bracket === '(' ? 'open' : 'close' })
    else if (word) pieces.push(wordPiece(word))
  }
  return pieces
}

const wordPiece = (word: string): Piece => {
  if (word === 'AND' || word === 'OR' || word === 'NOT') return { type: 'operator', operator: word }
  if (/^-./.test(word)) return { type: 'phrase', text: word }
  const prefix = word.endsWith('*')
  return { type: 'word', text: prefix ? word.slice(0, -1) : word, prefix }
}

const quoteForFts = (text: string): string => `"${text.replace(/"/g, '""')}"`

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Joins pieces into FTS5, with AND where nothing stands between two; brackets and operators must be whole. */
const toMatch = (pieces: Piece[]): string | null => {
  const out: string[] = []
  let depth = 0
  let needsOperand = true
  for (const piece of pieces) {
    if (piece.type === 'field') continue
    if (piece.type === 'operator') {
      // FTS5 writes "a NOT b" where people write "a AND NOT b".
      if (piece.operator === 'NOT' && out[out.length - 1] === 'AND') out.pop()
      else if (needsOperand) throw new Unreadable(`“${piece.operator}” needs something before it.`)
      out.push(piece.operator)
      needsOperand = true
      continue
    }
    if (piece.type === 'close') {
      if (depth === 0) throw new Unreadable('There is a closing bracket without an opening one.')
      if (needsOperand) throw new Unreadable('There is nothing to search for inside a pair of brackets.')
      depth--
      out.push(')')
      continue
    }
    if (piece.type !== 'open' && !hasLetters(piece.text)) continue
    if (!needsOperand) out.push('AND')
    if (piece.type === 'open') {
      depth++
      out.push('(')
      needsOperand = true
      continue
    }
    out.push(quoteForFts(piece.text) + (piece.type === 'word' && piece.prefix ? '*' : ''))
    needsOperand = false
  }
  if (depth > 0) throw new Unreadable('A bracket is open. Close it with “)”.')
  if (out.length === 0) return null
  if (needsOperand) throw new Unreadable(`“${out[out.length - 1]}” needs something after it.`)
  return out.join(' ')
}

const valuesOf = (pieces: Piece[], name: string): string[] => {
  const values = pieces.filter((piece) => piece.type === 'field').filter((piece) => piece.name === name)
  if (values.some((piece) => piece.value === ''))
    throw new Unreadable(`“${name}:” needs a value after it, such as ${name}:${name === 'kind' ? 'truce' : 'example'}.`)
  return values.map((piece) => piece.value)
}

/** A kind of the case, which may be searched for by the label that it has now. */
export interface OwnKind {
  kind: string
  label: string
}

const readKinds = (values: string[], own: readonly OwnKind[]): string[] =>
  values.map((value) => {
    const asked = value.toLowerCase()
    const known = EVENT_KINDS.find((kind) => kind.id === asked || kind.label.toLowerCase() === asked)?.id
    const found = known ?? own.find(({ label }) => label.toLowerCase() === asked)?.kind
    if (!found) {
      const kinds = [...EVENT_KINDS.map((kind) => kind.id), ...own.map(({ label }) => label)]
      throw new Unreadable(`There is no kind “${value}”. Kinds are: ${kinds.join(', ')}.`)
    }
    return found
  })

const readDay = (name: 'before' | 'after', values: string[]): number | null => {
  const value = values[values.length - 1]
  if (value === undefined) return null
  const read = parseEdtf(value)
  if (!read.ok) throw new Unreadable(`“${name}:${value}” is no date. Write it as 2020, 2020-11 or 2020-11-09.`)
  return name === 'before' ? (read.time.startEarliest ?? 0) - 1 : (read.time.endLatest ?? 0) + 1
}

/** Reads a search. A malformed one comes back as one sentence that says what is wrong and where. */
export const parseQuery = (text: string, own: readonly OwnKind[] = []): ParsedQuery => {
  try {
    const pieces = cut(text)
    const query: SearchQuery = {
      match: toMatch(pieces),
      actors: valuesOf(pieces, 'actor'),
      kinds: readKinds(valuesOf(pieces, 'kind'), own),
      outlets: valuesOf(pieces, 'outlet'),
      tags: valuesOf(pieces, 'tag'),
      window: { from: readDay('after', valuesOf(pieces, 'after')), to: readDay('before', valuesOf(pieces, 'before')) },
    }
    return { ok: true, query }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.message }
    throw error
  }
}
