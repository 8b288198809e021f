import { AppError } from '../../../shared/contract/app-error.ts'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { CaseDatabase } from '../store/open.ts'

const PIECE = 1024 * 1024
const MOST_OPEN = 4

interface OpenExport {
  next(): { text: string; bytes: Uint8Array | null; done: boolean }
  rows: () => number
}

/** Exports that somebody is reading, by case; the oldest gives way, as whoever reads it may be gone. */
const opened = new WeakMap<CaseDatabase, Map<string, OpenExport>>()
let count = 0

const textPieces = (parts: Iterable<string>): OpenExport['next'] => {
  const iterator = parts[Symbol.iterator]()
  return () => {
    const piece: string[] = []
    for (let length = 0; length < PIECE; ) {
      const { value, done } = iterator.next()
      if (done) return { text: piece.join(''), bytes: null, done: true }
      piece.push(value)
      length += value.length
    }
    return { text: piece.join(''), bytes: null, done: false }
  }
}

const bytePieces = (bytes: Uint8Array): OpenExport['next'] => {
  let from = 0
  return () => {
    const piece = bytes.subarray(from, from + PIECE)
    from += PIECE
    return { text: '', bytes: piece, done: from >= bytes.length }
  }
}

export const openExport = (db: CaseDatabase, written: Iterable<string> | Uint8Array, rows: () => number): string => {
  const ofCase = opened.get(db) ?? new Map<string, OpenExport>()
  opened.set(db, ofCase)
  const [oldest] = ofCase.keys()
  if (ofCase.size >= MOST_OPEN && oldest !== undefined) ofCase.delete(oldest)
  const exportId = `export-${++count}`
  ofCase.set(exportId, { next: written instanceof Uint8Array ? bytePieces(written) : textPieces(written), rows })
  return exportId
}

/** Throws AppError `not-found` once the export has ended or gave way to others. */
export const nextPiece = (db: CaseDatabase, exportId: string): CallOutput<'export.next'> => {
  const ofCase = opened.get(db)
  const one = ofCase?.get(exportId)
  if (!one) throw new AppError('not-found', 'This export is not being made any more. What was written of it is not whole: start it again.')
  const { text, bytes, done } = one.next()
  if (done) ofCase?.delete(exportId)
  return { text, base64: bytes && Buffer.from(bytes).toString('base64'), rows: one.rows(), done }
}
