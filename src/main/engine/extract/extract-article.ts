import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { createEventFinder } from './events/find-events.ts'
import { loadEventLexicon } from './events/lexicon.ts'
import { createOwnTagger, readOwnTriggers, withOwnTriggers } from './events/own-triggers.ts'
import { findLanguage } from './find-language.ts'
import { createNameFinder, loadNameResources } from './names/find-names.ts'
import { findRelations } from './names/find-relations.ts'
import { createTextAnalyser } from './text/analyse-text.ts'
import { createTimeFinder } from './times/find-times.ts'
import type { Vocabulary } from './vocabulary.ts'

export type Extractor = (article: ArticleInput) => ExtractedArticle

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
 * Loads models and lexicons once, for as many extractors as there are vocabularies; null is none of the user's own.
 * The functions it gives are pure: the same article gives the same result, and no clock is read.
 * A text in another language than English is recognised and comes back with empty lists.
 */
export function loadExtractors(resourcesDir: string): (vocabulary: Vocabulary | null) => Extractor {
  const analyse = createTextAnalyser()
  const resources = loadNameResources(resourcesDir)
  const lexicon = loadEventLexicon(resourcesDir)
  const findTimes = createTimeFinder()
  return (vocabulary) => {
    const findNames = createNameFinder(resources, vocabulary?.names)
    const own = readOwnTriggers(vocabulary?.triggers ?? [], analyse)
    const tagOwn = createOwnTagger(own)
    const findEvents = createEventFinder(withOwnTriggers(lexicon, own))
    return (article) => {
      const language = findLanguage(article.text)
      if (language !== 'en') return notExtracted(article, language)
      const text = analyse(article)
      tagOwn(text)
      const names = findNames(text)
      const { times } = findTimes(text)
      const events = findEvents(text, names, { times })
      const relations = findRelations(text, names, times, resources.entries)
      return { id: article.id, language, extracted: true, chains: names.chains, times, ...events, relations }
    }
  }
}

/** An extractor with no words but its own lexicons'. */
export const createExtractor = (resourcesDir: string): Extractor => loadExtractors(resourcesDir)(null)
