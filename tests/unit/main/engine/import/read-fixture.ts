import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReadArticle, ReadOutcome, Refusal, SourceFile } from '../../../../../src/main/engine/import/article-reader.ts'
import { readAllArticles } from '../../../../../src/main/engine/import/read-article.ts'

const FIXTURES = join(import.meta.dirname, '../../../../fixtures/import')

export const fixture = (name: string): SourceFile => ({ name, bytes: readFileSync(join(FIXTURES, name)) })
export const textFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) })

export const articlesOf = (outcomes: ReadOutcome[]): ReadArticle[] => outcomes.flatMap((outcome) => (outcome.ok ? [outcome.article] : []))
export const refusalsOf = (outcomes: ReadOutcome[]): Refusal[] => outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome]))

/** The single article of a file; fails where there is another number of outcomes. */
export const readOne = async (file: SourceFile): Promise<ReadArticle> => {
  const outcomes = await readAllArticles(file)
  const [outcome] = outcomes
  if (outcomes.length !== 1 || !outcome?.ok) throw new Error(`one article expected: ${JSON.stringify(outcomes).slice(0, 400)}`)
  return outcome.article
}

export const refusalOf = async (file: SourceFile): Promise<Refusal> => {
  const outcomes = await readAllArticles(file)
  const [outcome] = outcomes
  if (outcomes.length !== 1 || !outcome || outcome.ok) throw new Error(`one refusal expected: ${JSON.stringify(outcomes).slice(0, 400)}`)
  return outcome
}
