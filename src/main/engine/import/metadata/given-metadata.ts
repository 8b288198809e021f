import type { PublishedDate } from '../../../../shared/domain/extracted-article.ts'

/** What file names or a list say of one file, for a person to look at before it is used. */
export interface GivenMetadata {
  /** Name of the file as it was passed in. */
  name: string
  matched: boolean
  title: string | null
  author: string | null
  outlet: string | null
  url: string | null
  language: string | null
  published: PublishedDate | null
  /** What could not be used and why, in words; null where all is well. */
  problem: string | null
}

export const noMetadata = (name: string, problem: string): GivenMetadata => ({
  name,
  matched: false,
  title: null,
  author: null,
  outlet: null,
  url: null,
  language: null,
  published: null,
  problem,
})
