import { CODED_MEDIA_TYPE } from '../import/coded/coded-hash.ts'
import { bandKeys, type NearSignature, signatureBytes, signatureFromBytes } from '../import/near-duplicate.ts'
import { insertRows } from './insert-rows.ts'
import type { CaseDatabase } from './open.ts'
import { allRows, allValues, oneRow, prepared } from './prepared.ts'

/** Remembers the signature of a text; the same text always has the same one. */
export const keepSignature = (db: CaseDatabase, uid: string, signature: NearSignature): void => {
  const known = oneRow(db, 'SELECT 1 FROM text_signatures WHERE uid = ?', uid)
  if (known) return
  prepared(db, 'INSERT INTO text_signatures (uid, signature) VALUES (?, ?)').run(uid, Buffer.from(signatureBytes(signature)))
  insertRows(
    db,
    'signature_bands',
    ['band', 'uid'],
    bandKeys(signature).map((band) => [band, uid]),
  )
}

export interface CopyCandidate {
  id: number
  /** The article itself, or the one that it is a copy of. */
  root: number
  signature: NearSignature
}

/** Articles of the case that share a band with this signature; coded rows, some of which have one from before, are no articles that anybody printed. */
export const copyCandidates = (db: CaseDatabase, signature: NearSignature): CopyCandidate[] =>
  allRows<{ id: number; root: number; signature: Uint8Array }>(
    db,
    `SELECT DISTINCT a.id, coalesce(a.copy_of, a.id) AS root, t.signature FROM signature_bands b
     JOIN articles a ON a.uid = b.uid JOIN text_signatures t ON t.uid = b.uid WHERE b.band IN (SELECT value FROM json_each(?)) AND a.media_type <> ?
     ORDER BY a.id LIMIT 200`,
    JSON.stringify(bandKeys(signature)),
    CODED_MEDIA_TYPE,
  ).map((row) => ({ ...row, signature: signatureFromBytes(row.signature) }))

export const copiesOf = (db: CaseDatabase, articleId: number): number[] =>
  allValues<number>(db, 'SELECT id FROM articles WHERE copy_of = ? ORDER BY id', articleId)
