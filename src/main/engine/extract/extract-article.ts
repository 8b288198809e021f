import { existsSync } from 'node:fs'
import type { ArticleInput, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import { createEventFinder } from './events/find-events.ts'
import { loadEventLexicon } from './events/lexicon.ts'
import { findLanguage } from './find-language.ts'
import type { AnalysedText, NameFindings, TimeFindings } from './pipeline.ts'
import { createTextAnalyser } from './text/analyse-text.ts'

const here = (path: string) => new URL(path, import.meta.url)
const namesModule = existsSync(here('./names/find-names.ts')) ? await import(here('./names/find-names.ts').href) : null
const loadModule = existsSync(here('./names/load-name-resources.ts')) ? await import(here('./names/load-name-resources.ts').href) : null
const timesModule = existsSync(here('./times/find-times.ts')) ? await import(here('./times/find-times.ts').href) : null

const nothing = (article: ArticleInput, language: string, extracted: boolean): ExtractedArticle => ({
  id: article.id,
  language,
  extracted,
  chains: [],
  times: [],
  reports: [],
  groups: [],
  relations: [],
  links: [],
})

/** Loads the lexicons once; the function it gives is pure: same article, same result. */
export function createExtractor(resourcesDir: string): (article: ArticleInput) => ExtractedArticle {
  const analyse = createTextAnalyser()
  const load = namesModule?.loadNameResources ?? loadModule?.loadNameResources
  const findNames: (text: AnalysedText) => NameFindings = namesModule
    ? namesModule.createNameFinder(load(resourcesDir))
    : () => ({ chains: [], mentions: [] })
  const findTimes: (text: AnalysedText) => TimeFindings = timesModule ? timesModule.createTimeFinder() : () => ({ times: [] })
  const findEvents = createEventFinder(loadEventLexicon(resourcesDir))
  return (article) => {
    const language = findLanguage(article.text)
    if (language !== 'en') return nothing(article, language, false)
    const text = analyse(article)
    const names = findNames(text)
    const times = findTimes(text)
    return { ...nothing(article, language, true), chains: names.chains, times: times.times, ...findEvents(text, names, times) }
  }
}
