import type { Chain } from '../../../../shared/domain/extracted-article.ts'
import type { AnalysedText, NameFindings } from '../pipeline.ts'
import type { UserName } from '../vocabulary.ts'
import { ChainBuilder } from './chain-builder.ts'
import { findGazetteerNames } from './finders/gazetteer-finder.ts'
import { findNominals } from './finders/nominal-finder.ts'
import { findRunNames } from './finders/run-finder.ts'
import { ChainMaker } from './name-chains.ts'
import type { NameResources } from './name-resources.ts'
import { readNameText } from './name-text.ts'
import { namesFormerOffice } from './office-terms.ts'
import { PhraseIndexBuilder } from './phrase-index.ts'
import { refineAcronyms } from './refiners/acronym-refiner.ts'
import { addCoreference } from './refiners/coreference-refiner.ts'
import { findNamesInHeadings } from './refiners/heading-refiner.ts'
import { refineScoreLines } from './refiners/score-line-refiner.ts'
import { refineSeats } from './refiners/seat-refiner.ts'
import { refineUnknownNames } from './refiners/unknown-name-refiner.ts'

export { type ChainMention, indexNames, type NameIndex } from './name-index.ts'
export { loadNameResources, type NameResources } from './name-resources.ts'

/** Reads names and coreference; pure: the same text gives the same chains. */
export function createNameFinder(resources: NameResources, userNames: readonly UserName[] = []): (text: AnalysedText) => NameFindings {
  const own = userNames.length > 0 ? indexUserNames(userNames, resources) : null
  return (analysed) => {
    const text = readNameText(analysed)
    // Order matters: runs take gazetteer names into larger ones, unknown names are judged by what stands beside them.
    const known = findGazetteerNames(text, resources, own)
    const told = refineUnknownNames(text, findRunNames(text, known, resources), resources)
    const names = [...told, ...findNamesInHeadings(text, told)].sort((a, b) => a.first - b.first)
    refineAcronyms(text, names)
    refineSeats(text, names, resources)
    refineScoreLines(text, names)
    const nominals = findNominals(text, names, resources)
    const builder = new ChainBuilder(analysed.article.text)
    const maker = new ChainMaker(text, resources, builder)
    maker.add(names, nominals)
    addCoreference(text, builder, maker.offices)
    maker.addPronounOwned(nominals)
    const chains = builder.finish()
    releaseFormer(analysed, chains)
    const mentions = chains
      .flatMap((chain) => chain.mentions.map((mention) => ({ ...mention, chain: chain.id })))
      .sort((a, b) => a.start - b.start || b.end - a.end)
    return { chains, mentions }
  }
}

/** Whoever held an office once belongs to that state no more; of those in the gazetteer the years are known. */
function releaseFormer({ article }: AnalysedText, chains: readonly Chain[]): void {
  for (const chain of chains) {
    if (chain.kind !== 'person' || chain.affiliation === null || chain.identity?.startsWith('person:')) continue
    const former = chain.mentions.some(
      ({ form, start }) => form === 'name' && namesFormerOffice(article.text.slice(Math.max(0, start - 100), start)),
    )
    if (former) chain.affiliation = null
  }
}

/** What a gazetteer knows of a thing holds for the user's words for it too. */
function indexUserNames(userNames: readonly UserName[], resources: NameResources): PhraseIndexBuilder {
  const index = new PhraseIndexBuilder()
  for (const { identity, kind, name, words, iso3 = null, sector = null } of userNames) {
    const entry = resources.entries.get(identity) ?? {
      identity,
      kind,
      name,
      aliases: [],
      iso3,
      sector,
      affiliation: null,
      latitude: null,
      longitude: null,
      office: null,
      from: null,
      to: null,
    }
    for (const one of words) index.add(one, 'name', entry)
  }
  return index
}
