import type { CaseDatabase } from './open.ts'
import { prepared } from './prepared.ts'

/** Keeps original bytes by their hash. They are not journaled: undo leaves them until the case is purged. */
export const keepSource = (db: CaseDatabase, hash: string, mediaType: string, bytes: Uint8Array): void => {
  prepared(db, 'INSERT OR IGNORE INTO source_files (hash, media_type, bytes) VALUES (?, ?, ?)').run(hash, mediaType, Buffer.from(bytes))
}
