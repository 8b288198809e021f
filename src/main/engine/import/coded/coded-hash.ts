import { createHash } from 'node:crypto'

/** Content hash of the article that is told by the rows of one source, or by one row without a source. */
export const codedHashOf = (key: string): string => createHash('sha256').update(`coded|${key}`).digest('hex')
