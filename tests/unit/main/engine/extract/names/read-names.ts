import { fileURLToPath } from 'node:url'
import { createNameFinder, indexNames, loadNameResources } from '../../../../../../src/main/engine/extract/names/find-names.ts'
import { findRelations } from '../../../../../../src/main/engine/extract/names/find-relations.ts'
import { createTextAnalyser } from '../../../../../../src/main/engine/extract/text/analyse-text.ts'
import type { UserName } from '../../../../../../src/main/engine/extract/vocabulary.ts'

export const resources = loadNameResources(fileURLToPath(new URL('../../../../../../resources', import.meta.url)))
const analyse = createTextAnalyser()
const find = createNameFinder(resources)

/** Names of a text, with short ways to ask for them. */
export function readNames(text: string, userNames?: UserName[]) {
  const analysed = analyse({ id: 't', text, title: null, published: null, boilerplate: [] })
  const names = (userNames ? createNameFinder(resources, userNames) : find)(analysed)
  const chainOf = (words: string, occurrence = 0) => {
    let start = -1
    for (let i = 0; i <= occurrence; i++) start = text.indexOf(words, start + 1)
    const mention = names.mentions.find((item) => item.start === start && item.end === start + words.length)
    return names.chains.find((chain) => chain.id === mention?.chain)
  }
  return {
    names,
    analysed,
    index: indexNames(analysed, names),
    chainOf,
    named: (name: string) => names.chains.find((chain) => chain.name === name),
    shown: names.chains.map((chain) => `${chain.kind} ${chain.name}`),
    kindOfMention: (words: string) => {
      const mention = names.mentions.find((item) => item.text === words)
      return mention?.kind ?? names.chains.find((chain) => chain.id === mention?.chain)?.kind
    },
    relations: () => {
      const nameOf = new Map(names.chains.map((chain) => [chain.id, chain.name]))
      return findRelations(analysed, names, [], resources.entries).map((item) => [
        nameOf.get(item.from),
        item.kind,
        item.label,
        nameOf.get(item.to),
      ])
    },
  }
}
