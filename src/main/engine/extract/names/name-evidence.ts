import type { NameCandidate } from './name-candidate.ts'
import type { NameResources } from './name-resources.ts'
import { foldName, type NameText, type Word } from './name-text.ts'

/** How much speaks for each reading of a name that no gazetteer knows. */
export interface Evidence {
  person: number
  organisation: number
  place: number
  /** Against its being a name at all. */
  ordinary: number
}

export const noEvidence = (): Evidence => ({ person: 0, organisation: 0, place: 0, ordinary: 0 })

const AGE = /^,?\s*\(?(?:aged )?\d{1,2}\b/
const WHO = /^,\s*who\b/

/** Evidence of one occurrence: its own words and what stands around it. */
export function evidenceOf(
  text: NameText,
  name: NameCandidate,
  resources: NameResources,
  neighbours: (at: number) => NameCandidate | undefined,
): Evidence {
  const evidence = noEvidence()
  ownWords(text, name, resources, evidence)
  leftContext(text, name, resources, evidence)
  rightContext(text, name, resources, evidence, neighbours)
  return evidence
}

function ownWords(text: NameText, name: NameCandidate, resources: NameResources, evidence: Evidence): void {
  const { givenNames, surnames, ordinaryWords, cities, words: lists } = resources
  const words = text.words.slice(name.first, name.last + 1)
  const first = words[0] as Word
  const last = words[words.length - 1] as Word
  const ordinary = words.filter((word) => ordinaryWords.has(word.norm) || lists.notNames.has(word.norm)).length
  const single = words.length === 1
  if (givenNames.has(first.norm)) evidence.person += single ? 1 : 2.5
  if (surnames.has(last.norm)) evidence.person += ordinaryWords.has(last.norm) ? (single ? 0.3 : 0.8) : 1.2
  if (!single && !last.upper && words.some((word, i) => i < words.length - 1 && /^\p{Lu}$/u.test(word.text))) evidence.person += 2
  if (!ordinaryWords.has(last.norm) && endsLike(last.norm, lists.personSuffixes)) evidence.person += 0.8
  if (!ordinaryWords.has(last.norm) && endsLike(last.norm, lists.placeSuffixes)) evidence.place += single ? 1 : 0.4
  if (words.length > 1 && words.length <= 3 && ordinary === 0 && !last.upper) evidence.person += 1
  if (last.upper && single) evidence.organisation += last.text.length <= 6 ? 2.2 : 0.5
  if (/\d/.test(first.text) || /[a-z][A-Z]/.test(last.text) || words.some((word) => word.gap.includes('&'))) evidence.organisation += 1.5
  const town = single ? undefined : cities.get(first.norm)
  if (town && town.thousands >= 100 && !givenNames.has(first.norm) && ordinaryWords.has(last.norm)) {
    evidence.organisation += 1.5
    evidence.person -= 1
  }
  if (!single && words.every((word) => word.upper)) evidence.ordinary += 2
  const city = cities.get(words.map((word) => word.norm).join(' '))
  if (city) evidence.place += city.thousands >= 300 ? 3 : city.thousands >= 50 ? 2 : 1
  if (ordinary === words.length) {
    evidence.ordinary += single ? 2 : 0.8
    evidence.organisation += single ? 0 : 0.6
  }
  if (words.length > 3) evidence.person -= 1
}

const endsLike = (norm: string, suffixes: ReadonlySet<string>): boolean => {
  for (let size = Math.min(6, norm.length - 2); size >= 2; size--) if (suffixes.has(norm.slice(-size))) return true
  return false
}

function leftContext(text: NameText, name: NameCandidate, { words: lists, ordinaryWords }: NameResources, evidence: Evidence): void {
  const here = text.words[name.first] as Word
  const before = text.words[name.first - 1]
  if (!before || before.sentence !== here.sentence || here.gap.length > 2) return
  const beforeThat = text.words[name.first - 2]
  const norm = before.norm
  if (here.gap.trim() === '') {
    if (norm === 'the') evidence.organisation += ordinaryWords.has(here.norm) ? 0.6 : 1
    if (norm === 'the') evidence.person -= 1.5
    if (lists.locatives.has(norm))
      evidence.place += norm === 'in' || norm === 'near' || norm === 'at' ? 1.8 : norm === 'from' || norm === 'to' ? 0.6 : 1
    if (lists.directions.has(norm)) evidence.place += 2
    if (norm === 'by' || norm === 'with' || norm === 'and') evidence.person += 0.3
    if (norm === 'of' && beforeThat) ofContext(beforeThat, lists, evidence)
    if (lists.organisationNouns.has(norm)) evidence.organisation += 2
    if (lists.placeNouns.has(norm)) evidence.place += 2
    if (before.possessive) evidence.person += 0.2
  }
  if (lists.officeHeads.has(norm) && /^,?\s$/.test(here.gap)) evidence.person += here.gap.includes(',') ? 1.5 : 3
}

function ofContext(before: Word, lists: NameResources['words'], evidence: Evidence): void {
  if (lists.placeNouns.has(before.norm)) evidence.place += 2.5
  else if (/^(president|ceo|chairman|director|founder|head|member|members|editor|owner|subsidiary|chief)$/.test(before.norm))
    evidence.organisation += 1.5
  else if (
    /^(north|south|east|west|outskirts|streets|suburbs|part|parts|centre|center|kilometres|kilometers|miles|km|people|mayor|governor|battle|siege)$/.test(
      before.norm,
    )
  )
    evidence.place += 2
}

function rightContext(
  text: NameText,
  name: NameCandidate,
  { words: lists }: NameResources,
  evidence: Evidence,
  neighbours: (at: number) => NameCandidate | undefined,
): void {
  const last = text.words[name.last] as Word
  const article = text.analysed.article.text
  const rest = article.slice(last.end, last.end + 40)
  const next = text.words[name.last + 1]
  if (AGE.test(rest) && /^,\s*(?:aged )?\d{1,2},/.test(rest)) evidence.person += 3
  if (WHO.test(rest)) evidence.person += 2
  if (!next || next.sentence !== last.sentence) return
  if (/^,\s$/.test(next.gap)) {
    const neighbour = neighbours(name.last + 1)
    const owner = neighbour && text.words[neighbour.last]?.possessive
    // "Liina Tamm, Estonia's president": what follows says who she is, not where it lies.
    if (owner) evidence.person += 1
    else if (neighbour && (neighbour.kind === 'country' || neighbour.kind === 'place') && neighbour.use !== 'adjective')
      evidence.place += 2.5
    if (next.norm === 'a' || next.norm === 'the') {
      const described = text.words.slice(name.last + 2, name.last + 6)
      if (described.some((word) => lists.officeHeads.has(word.norm))) evidence.person += 1.5
      else if (described.some((word) => lists.organisationNouns.has(word.norm))) evidence.organisation += 1.5
      else if (described.some((word) => lists.placeNouns.has(word.norm))) evidence.place += 1.5
    }
    return
  }
  if (next.gap.trim() !== '' || last.possessive) {
    if (last.possessive) ownerContext(text, next, lists, evidence)
    return
  }
  const verb =
    next.norm === 'has' || next.norm === 'had' || next.norm === 'also' || next.norm === 'later' || next.norm === 'then'
      ? text.words[name.last + 2]
      : next
  if (verb && lists.speechVerbs.has(verb.norm)) evidence.person += 1.3
  if (verb && lists.personVerbs.has(verb.norm)) evidence.person += 1.2
  if (verb && lists.bodyVerbs.has(verb.norm)) evidence.organisation += 0.9
  if (!next.capital && lists.placeNouns.has(next.norm)) evidence.place += 1.8
  if (!next.capital && lists.organisationNouns.has(next.norm)) evidence.organisation += 1.5
}

/** "Wexler's has opened": nothing is owned, the ending is part of a brand. "Lumeta's chairman": a body. */
function ownerContext(text: NameText, next: Word, lists: NameResources['words'], evidence: Evidence): void {
  if (lists.officeHeads.has(next.norm)) evidence.organisation += 0.8
  const pos = text.analysed.tokens[next.token]?.pos
  if (pos === 'AUX' || pos === 'ADP' || pos === 'CCONJ') evidence.organisation += 1.5
}

/** Sum of two evidences. */
export function addEvidence(total: Evidence, more: Evidence): void {
  total.person += more.person
  total.organisation += more.organisation
  total.place += more.place
  total.ordinary += more.ordinary
}

/** The folded words of a candidate as one key. */
export const keyOf = (text: NameText, name: NameCandidate): string =>
  text.words
    .slice(name.first, name.last + 1)
    .map((word) => word.norm || foldName(word.text))
    .join(' ')
