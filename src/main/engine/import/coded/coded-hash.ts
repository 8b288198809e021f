import { createHash } from 'node:crypto'

/** Media type of an article that coded rows were written out to: the statement of a data set, whoever printed what it was coded from. */
export const CODED_MEDIA_TYPE = 'application/vnd.dateline.coded'

/** Content hash of the article that is told by the rows of one source, or by one row without a source. */
export const codedHashOf = (key: string): string => createHash('sha256').update(`coded|${key}`).digest('hex')
