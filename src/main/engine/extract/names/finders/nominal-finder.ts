import type { ActorKind, Sector } from '../../../../../shared/domain/actors.ts'
import type { NameCandidate } from '../name-candidate.ts'
import type { CollectiveNoun, NameResources } from '../name-resources.ts'
import type { NameText, Word } from '../name-text.ts'

/** A described collective actor: "Malian soldiers", "the riot police", "officials in Baku". */
export interface NominalCandidate {
  first: number
  last: number
  /** Head noun, folded. */
  noun: string
  /** Nouns of one group may stand for each other in a document ("protesters", "demonstrators"). */
  group: string
  kind: ActorKind
  sector: Sector
  /** Words that tell them from others of their group, folded: "tuareg" in "Tuareg rebels"; empty where there are none. */
  qualifier: string
  /** Name that says whose they are ("Russian", "Assad", "of Iraq"). */
  owner: NameCandidate | null
  /** Index of "its" or "their" before it, where that says whose they are. */
  pronoun: number | null
  /** Stands for its owner as a whole: "officials in Baku", "diplomats of Chile". */
  standsForOwner: boolean
  rule: string
}

const GROUPS: Record<string, string> = Object.fromEntries(
  Object.entries({
    peacekeepers: 'peacekeepers peacekeeper contingent',
    protesters: 'protesters protestors protester demonstrators demonstrator activists activist marchers',
    rebels: 'rebels rebel insurgents insurgent guerrillas guerrilla guerillas fighters fighter',
    separatists: 'separatists separatist secessionists',
    militants: 'militants militant gunmen gunman terrorists terrorist extremists jihadists islamists attackers assailants',
    soldiers: 'troops troop soldiers soldier servicemen serviceman conscripts paratroopers commandos',
    army: 'army military',
    police: 'police policemen policeman',
    government: 'government governments regime authorities administration',
    residents: 'residents villagers inhabitants locals',
    civilians: 'civilians civilian',
    lawmakers: 'lawmakers legislators deputies',
  }).flatMap(([group, nouns]) => nouns.split(' ').map((noun) => [noun, group])),
)
const OWNED_LINKS = new Set(['of', 'in', 'from'])
const OFFICES = new Set([
  'president',
  'minister',
  'premier',
  'chancellor',
  'spokesman',
  'spokeswoman',
  'ambassador',
  'envoy',
  'king',
  'prince',
  'secretary',
  'leader',
])
/** A word that no name covers; offices are candidates without being names. */
const OPEN: Pick<NameCandidate, 'use'> = { use: 'office' }
const REPRESENTS = new Set(['officials', 'authorities', 'leaders', 'diplomats', 'representatives', 'government', 'official', 'leadership'])
/** "Officials said" may be anybody's: without an article they are not those that were named before. */
const UNNAMED = new Set(['officials', 'leaders', 'diplomats', 'ministers'])
const SIDES = /^(?:both|two|these|those|warring|rival|opposing|feuding|conflicting)$/
const PEOPLE = /^(?:people|population|community|citizens|nationals|minority|states|nations|powers)$/
/** "pro-Serbian mayors" take Serbia's side, they are not its own. */
const SIDED = /^(?:pro|anti)$/
/** "Iran-linked militants", "Russian-backed fighters": close to a body without being its own. */
const CLOSE_TO = /^(?:linked|allied|aligned|affiliated|inspired|backed|supported|trained|funded|financed|sponsored|armed|led)$/
const FIRM =
  /^(?:security|armed|peacekeeping|police|military|special|local|allied|militia|defence|defense|interior|militant|guerrilla|aid|human|rights)$/
const TELLING =
  /^(?:rebel|government|opposition|separatist|secessionist|islamist|islamic|jihadist|muslim|christian|hindu|maoist|communist|marxist|leftist|rightist|paramilitary|loyalist|royalist|nationalist|tribal|coalition|foreign|ethnic|riot|border|ruling)$/
const ARTICLES = new Set(['the', 'a', 'an', 'some', 'these', 'those', 'its', 'his', 'her', 'their', 'our'])
const MODIFIER_POS = new Set(['ADJ', 'NOUN', 'PROPN'])
const PLAIN = /^[\s-]$/

/** Collective actors by their head noun, with what stands before it and the owner after "of" or "in". */
export function findNominals(text: NameText, names: readonly NameCandidate[], resources: NameResources): NominalCandidate[] {
  const nameAt = new Map<number, NameCandidate>()
  for (const name of names) for (let i = name.first; i <= name.last; i++) nameAt.set(i, name)
  const found: NominalCandidate[] = []
  for (const word of text.words) {
    const noun = resources.collectiveNouns.get(word.norm)
    const office = OFFICES.has(word.norm)
    if ((!noun && !office) || !isNoun(text, word) || (nameAt.get(word.index) ?? OPEN).use !== 'office') continue
    const made = office ? readOffice(text, word, nameAt) : noun && readNominal(text, word, noun, nameAt)
    if (made) found.push(made)
  }
  return found
}

/** "the Estonian foreign minister", with no name behind it: stands for the one who holds the office, else for the state. */
function readOffice(text: NameText, head: Word, nameAt: Map<number, NameCandidate>): NominalCandidate | null {
  if ((nameAt.get(head.index)?.last ?? head.index) !== head.index) return null
  const next = text.words[head.index + 1]
  if (
    next &&
    next.sentence === head.sentence &&
    /^,?\s$/.test(next.gap) &&
    (nameAt.get(next.index)?.kind === 'person' || (next.gap === ' ' && next.capital))
  )
    return null
  const { first, owner: before } = leftOf(text, head, nameAt)
  const after = before ? null : ownerAfter(text, head, nameAt)
  const owner = before ?? after?.owner ?? null
  if (owner?.entry?.kind !== 'country' && owner?.entry?.kind !== 'organisation') return null
  if (isApposition(text, first, nameAt)) return null
  const last = after ? after.owner.last : head.index
  return {
    first,
    last,
    noun: head.norm,
    group: head.norm,
    qualifier: '',
    pronoun: null,
    kind: 'person',
    sector: 'GOV',
    owner,
    standsForOwner: true,
    rule: 'office-of-owner',
  }
}

/** "Liina Tamm, the president of Estonia": says who she is. */
function isApposition(text: NameText, first: number, nameAt: Map<number, NameCandidate>): boolean {
  const start = ARTICLES.has(text.words[first - 1]?.norm ?? '') ? first - 1 : first
  return /^,\s$/.test(text.words[start]?.gap ?? '') && nameAt.get(start - 1)?.kind === 'person'
}

function isNoun(text: NameText, word: Word): boolean {
  const pos = text.analysed.tokens[word.token]?.pos
  return pos === 'NOUN' || pos === 'PROPN' || (pos === 'ADJ' && /s$/.test(word.norm))
}

function readNominal(text: NameText, head: Word, noun: CollectiveNoun, nameAt: Map<number, NameCandidate>): NominalCandidate | null {
  const following = text.words[head.index + 1]
  if (following && following.gap === ' ' && !head.possessive && !/(?:s|men|people)$/.test(head.norm) && isCompound(text, following))
    return null
  if (head.norm === 'opposition' && (text.words[head.index - 1]?.norm === 'in' || following?.norm === 'to')) return null
  const { first, owner: before } = leftOf(text, head, nameAt)
  // "Force had become necessary" is no body.
  if (head.norm === 'force' && first === head.index && !ARTICLES.has(text.words[first - 1]?.norm ?? '')) return null
  const after = before ? null : ownerAfter(text, head, nameAt)
  const owner = before ?? after?.owner ?? null
  const qualified = text.words.slice(first, head.index).map((word) => word.norm)
  const qualifier = qualifierOf(text, first, head.index, nameAt, owner)
  const firm = qualifier !== '' || qualified.some((norm) => FIRM.test(norm))
  if (!owner && (noun.alone === 'no' || (noun.alone === 'verb' && !firm && !actsHere(text, following, head)))) return null
  if (!owner && /^(ministry|party|court|council|committee|commission|embassy)$/.test(head.norm)) return null
  const pointer = text.words[first - 1]?.norm ?? ''
  // "both parties", "the warring parties": sides of something, which their description finds.
  if (!owner && head.norm === 'parties' && !firm && (SIDES.test(pointer) || qualified.some((norm) => SIDES.test(norm)))) return null
  const unnamed = !owner && !firm && UNNAMED.has(head.norm) && !ARTICLES.has(pointer)
  const peace = qualified.includes('peacekeeping')
  const standsForOwner = Boolean(after && REPRESENTS.has(head.norm) && head.norm !== 'government' && after.owner.entry)
  return {
    first,
    last: after ? after.owner.last : head.index,
    noun: head.norm,
    group: peace
      ? 'peacekeepers'
      : qualified.includes('security')
        ? 'security-forces'
        : unnamed
          ? `unnamed-${head.norm}`
          : (GROUPS[head.norm] ?? head.norm),
    qualifier,
    pronoun: !owner && /^(?:its|their)$/.test(pointer) ? first - 1 : null,
    kind: noun.kind,
    sector: peace ? 'MIL' : noun.sector,
    owner,
    standsForOwner,
    rule: after ? 'nominal-of' : owner ? 'nominal-owned' : 'nominal',
  }
}

/** "Prisoners rioted", "officers have fired": a verb right behind the noun. */
function actsHere(text: NameText, following: Word | undefined, head: Word): boolean {
  if (following?.gap !== ' ' || following.sentence !== head.sentence) return false
  const token = text.analysed.tokens[following.token]
  return (token?.pos === 'VERB' && !/ing$/.test(token.lower)) || /^(?:have|has|had)$/.test(following.norm)
}

/** "police station", "army chief": the noun only describes the next one. */
function isCompound(text: NameText, next: Word): boolean {
  const pos = text.analysed.tokens[next.token]?.pos
  return pos === 'NOUN' || (pos === 'PROPN' && next.capital)
}

/** Walks back over adjectives, nouns and names that belong to the head. */
function leftOf(text: NameText, head: Word, nameAt: Map<number, NameCandidate>): { first: number; owner: NameCandidate | null } {
  let first = head.index
  let owner: NameCandidate | null = null
  for (let i = head.index - 1; i >= 0 && head.index - i <= 6; i--) {
    const word = text.words[i]
    const after = text.words[i + 1]
    if (!word || !after || word.sentence !== head.sentence || !PLAIN.test(after.gap)) {
      if (!(word?.possessive && /^['’]?s?['’]?\s$/.test(after?.gap ?? '') && word.sentence === head.sentence)) break
    }
    const name = nameAt.get(i)
    if (name) {
      if (name.kind === 'masked' && name.use !== 'office') break
      const side =
        (SIDED.test(text.words[name.first - 1]?.norm ?? '') && /^-$/.test(text.words[name.first]?.gap ?? '')) || isCloseTo(text, name)
      if (!side) owner = owner ?? name
      first = side && SIDED.test(text.words[name.first - 1]?.norm ?? '') ? name.first - 1 : name.first
      i = first
      if (name.use !== 'adjective') break
      continue
    }
    if (ARTICLES.has(word.norm) || word.possessive) break
    const pos = text.analysed.tokens[word.token]?.pos ?? ''
    const joined = after?.gap === ' ' && word.gap === '-' && CLOSE_TO.test(word.norm)
    if (!MODIFIER_POS.has(pos) && !joined && !/^(pro|anti|non|ex|led|backed|armed|ruling)$/.test(word.norm)) break
    first = i
  }
  return { first, owner }
}

const isCloseTo = (text: NameText, name: NameCandidate): boolean => {
  const next = text.words[name.last + 1]
  return next?.gap === '-' && CLOSE_TO.test(next.norm)
}

/** Names that are not the owner, capitals, and words that tell of a side; "heavily armed" tells nobody apart. */
function qualifierOf(
  text: NameText,
  first: number,
  head: number,
  nameAt: ReadonlyMap<number, NameCandidate>,
  owner: NameCandidate | null,
): string {
  const telling = text.words
    .slice(first, head)
    .filter((word) => nameAt.get(word.index) !== owner || owner === null)
    .filter((word) => nameAt.has(word.index) || (word.capital && !word.opening) || TELLING.test(word.norm) || SIDED.test(word.norm))
  return telling.map((word) => word.norm).join(' ')
}

function ownerAfter(text: NameText, head: Word, nameAt: Map<number, NameCandidate>): { owner: NameCandidate } | null {
  const link = text.words[head.index + 1]
  if (link?.gap !== ' ' || head.possessive || !OWNED_LINKS.has(link.norm) || link.sentence !== head.sentence) return null
  const skip = text.words[head.index + 2]?.norm === 'the' ? 3 : 2
  const owner = nameAt.get(head.index + skip)
  if (!owner || owner.first !== head.index + skip || owner.kind === 'masked' || owner.use === 'adjective') return null
  if (link.norm === 'of' && PEOPLE.test(head.norm)) return null
  if (link.norm === 'of') return owner.kind === 'country' || owner.use === 'seat' || owner.kind === 'organisation' ? { owner } : null
  return owner.use === 'seat' && REPRESENTS.has(head.norm) ? { owner } : null
}
