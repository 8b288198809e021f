import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { createEventFinder } from './events/find-events.ts'
import { loadEventLexicon, type UserTrigger } from './events/lexicon.ts'
import { findLanguage } from './find-language.ts'
import { createNameFinder, loadNameResources, type UserName } from './names/find-names.ts'
import { findRelations } from './names/find-relations.ts'
import { createTextAnalyser } from './text/analyse-text.ts'
import { createTimeFinder } from './times/find-times.ts'

export interface ExtractorOptions {
  /** Actors and places of the user's own case. */
  userNames?: readonly UserName[]
  /** Words of the user's own case that name an event. */
  userTriggers?: readonly UserTrigger[]
}

const notExtracted = (article: ArticleInput, language: string): ExtractedArticle => ({
  id: article.id,
  language,
  extracted: false,
  chains: [],
  times: [],
  reports: [],
  groups: [],
  relations: [],
  links: [],
})

/**
 * Loads models and lexicons once. The function it gives is pure: the same article gives the same result, and no clock is read.
 * A text in another language than English is recognised and comes back with empty lists.
 */
export function createExtractor(resourcesDir: string, options: ExtractorOptions = {}): (article: ArticleInput) => ExtractedArticle {
  const analyse = createTextAnalyser()
  const resources = loadNameResources(resourcesDir)
  const findNames = createNameFinder(resources, options.userNames)
  const findTimes = createTimeFinder()
  const findEvents = createEventFinder(loadEventLexicon(resourcesDir, options.userTriggers))
  return (article) => {
    const language = findLanguage(article.text)
    if (language !== 'en') return notExtracted(article, language)
    const text = analyse(article)
    const names = findNames(text)
    const { times } = findTimes(text)
    const events = findEvents(text, names, { times })
    return {
      id: article.id,
      language,
      extracted: true,
      chains: names.chains,
      times,
      ...events,
      relations: findRelations(text, names, times, resources.entries),
    }
  }
}
