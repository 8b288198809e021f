import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { CaseVocabulary } from '../extract/vocabulary.ts'
import type { FileToProcess, Processed } from './processing-shape.ts'

export type PoolTask = { type: 'file'; file: FileToProcess } | { type: 'extract'; input: ArticleInput }

export type PoolMessage =
  | PoolTask
  | { type: 'warm' }
  /** The vocabulary of the tasks that follow it; one of many names is worth sending once. */
  | { type: 'vocabulary'; vocabulary: CaseVocabulary | null }
  /** One processed article has been taken: there is room for another. */
  | { type: 'taken' }

export type PoolReply =
  | { type: 'processed'; processed: Processed }
  | { type: 'extracted'; extracted: ExtractedArticle }
  | { type: 'end' }
  | { type: 'failed'; message: string }

/** Articles that a worker may be ahead of who stores them: enough that it seldom waits, few enough that none pile up. */
export const ARTICLES_AHEAD = 64
