import { OWN_ACTOR } from '../extract/vocabulary.ts'
import type { CaseDatabase } from '../store/open.ts'
import {
  actorById,
  actorWithIdentity,
  actorWithUid,
  aliasesOf,
  type ChainRow,
  chainById,
  chainsById,
  isAffiliated,
  type Resolved,
  resolutionOf,
  saidOfMention,
  sameNamedActor,
  sameNamedPlace,
} from '../store/resolution-queries.ts'
import type { Row, Writer } from '../store/writer.ts'
import { foldName } from './fold-name.ts'
import { isOwnName, isPassingGroup } from './own-name.ts'
import type { Resolutions } from './resolutions.ts'

interface Ids {
  newUid: () => string
}

interface Resolution extends Resolved {
  /** How it was found. */
  rule: string
}

const addAliases = (writer: Writer, actorId: number, names: string[]): void => {
  const known = new Set(aliasesOf(writer.db, actorId))
  for (const alias of new Set(names)) {
    if (!known.has(alias)) writer.insert('actor_aliases', { actor_id: actorId, alias, folded: foldName(alias) })
  }
}

/** The identity that holds outside the case; an actor of the case is told by its uid. */
const knownIdentity = ({ identity }: ChainRow): string | null => (identity?.startsWith(OWN_ACTOR) ? null : identity)

const ownActor = (writer: Writer, { identity }: ChainRow): number | null =>
  identity?.startsWith(OWN_ACTOR) ? actorWithUid(writer.db, identity.slice(OWN_ACTOR.length)) : null

const makeActor = (writer: Writer, chain: ChainRow, ids: Ids): number =>
  writer.insert('actors', {
    uid: ids.newUid(),
    name: chain.name,
    kind: chain.kind,
    sector: chain.sector,
    iso3: chain.iso3,
    wikidata: null,
    identity: knownIdentity(chain),
    notes: '',
    confidence: chain.confidence,
    made_by: 'rule',
    merged_into: null,
  })

const makePlace = (writer: Writer, chain: ChainRow, ids: Ids): number =>
  writer.insert('places', {
    uid: ids.newUid(),
    name: chain.name,
    identity: chain.identity,
    latitude: chain.latitude,
    longitude: chain.longitude,
    within_id: null,
    notes: '',
    made_by: 'rule',
    merged_into: null,
  })

const strictActor = (writer: Writer, chain: ChainRow, resolutions: Resolutions): { id: number; rule: string } | null => {
  const said = resolutions.namedByRule(foldName(chain.name))
  if (said !== undefined) return { id: said, rule: 'alias-of-the-case' }
  const own = ownActor(writer, chain)
  if (own !== null) return { id: own, rule: 'named-by-a-person' }
  const identity = knownIdentity(chain)
  if (identity !== null) {
    const id = actorWithIdentity(writer.db, identity)
    return id === null ? null : { id, rule: 'same-identity' }
  }
  if (isPassingGroup(chain)) return null
  const affiliation = chain.affiliation_id === null ? null : resolutions.of(chain.affiliation_id).actorId
  if (!isOwnName(chain) && affiliation === null) return null
  const id = sameNamedActor(writer.db, {
    folded: foldName(chain.name),
    kind: chain.kind,
    affiliation,
    needsAffiliation: !isOwnName(chain),
  })
  return id === null ? null : { id, rule: isOwnName(chain) ? 'same-full-name' : 'same-words-and-affiliation' }
}

const raiseConfidence = (writer: Writer, actorId: number, confidence: number): void => {
  if (confidence > actorById(writer.db, actorId).confidence) writer.update('actors', actorId, { confidence })
}

const affiliate = (writer: Writer, actorId: number, chain: ChainRow, resolutions: Resolutions, ids: Ids): void => {
  if (chain.affiliation_id === null) return
  const to = resolutions.of(chain.affiliation_id).actorId
  if (to === null || to === actorId || isAffiliated(writer.db, actorId, to)) return
  writer.insert('relations', {
    uid: ids.newUid(),
    kind: 'affiliation',
    from_actor: actorId,
    from_place: null,
    to_actor: to,
    to_place: null,
    label: null,
    valid_edtf: null,
    valid_from: null,
    valid_to: null,
    made_by: 'rule',
  })
}

const resolvePlace = (writer: Writer, chain: ChainRow, ids: Ids): Resolution => {
  const known = sameNamedPlace(writer.db, chain.identity, chain.name)
  return { actorId: null, placeId: known ?? makePlace(writer, chain, ids), rule: known === null ? 'new' : 'same-place' }
}

const resolveActor = (writer: Writer, chain: ChainRow, resolutions: Resolutions, ids: Ids, before: number[]): Resolution => {
  const said = before.length === 0 ? null : saidOfMention(writer.db, chain.id, before)
  const same = said === null ? strictActor(writer, chain, resolutions) : { id: said, rule: 'person' }
  const actorId = same?.id ?? makeActor(writer, chain, ids)
  addAliases(writer, actorId, [chain.name, ...(JSON.parse(chain.aliases) as string[])])
  raiseConfidence(writer, actorId, chain.confidence)
  if (chain.kind !== 'person') affiliate(writer, actorId, chain, resolutions, ids)
  return { actorId, placeId: null, rule: same?.rule ?? 'new' }
}

/**
 * Chains of before that a run knows for something else now, such as an actor that a person has named since, come to stand for
 * it, unless a person said what they stand for. Gives those that moved, and the actors that they left.
 */
export const resolveAgain = (writer: Writer, chainIds: number[], resolutions: Resolutions): { moved: number[]; left: number[] } => {
  const moved: number[] = []
  const left: number[] = []
  for (const id of chainIds) {
    const chain = chainById(writer.db, id)
    const before = resolutionOf(writer.db, id)
    const same = chain.kind === 'place' ? null : strictActor(writer, chain, resolutions)
    if (!before || before.actorId === null || before.made_by === 'person' || !same || same.id === before.actorId) continue
    writer.update('resolutions', before.id, { actor_id: same.id, made_by: same.rule })
    resolutions.add(id, { actorId: same.id, placeId: null })
    moved.push(id)
    left.push(before.rowActor)
  }
  return { moved, left }
}

/** Chains that others are affiliated to come first, so that "Russian peacekeepers" finds Russia. */
const affiliationsFirst = (chains: ChainRow[]): ChainRow[] => {
  const byId = new Map(chains.map((chain) => [chain.id, chain]))
  const ordered = new Set<ChainRow>()
  const visit = (chain: ChainRow, depth: number): void => {
    const above = chain.affiliation_id === null ? undefined : byId.get(chain.affiliation_id)
    if (above && !ordered.has(above) && depth < 10) visit(above, depth + 1)
    ordered.add(chain)
  }
  for (const chain of chains) visit(chain, 0)
  return [...ordered]
}

/**
 * Gives new chains their actor or place, automatically only where strict: identity in a gazetteer, a full
 * name of the same kind, or the same words with the same affiliation. Everything looser stays apart. What a person said
 * of a chain of `before`, which the article read anew no longer has, goes over to the one that has its first mention.
 */
export const resolveChains = (writer: Writer, chainIds: number[], resolutions: Resolutions, ids: Ids, before: number[] = []): void => {
  const rows: Row[] = []
  for (const chain of affiliationsFirst(chainsById(writer.db, chainIds))) {
    const { actorId, placeId, rule } =
      chain.kind === 'place' ? resolvePlace(writer, chain, ids) : resolveActor(writer, chain, resolutions, ids, before)
    resolutions.add(chain.id, { actorId, placeId })
    rows.push({ chain_id: chain.id, actor_id: actorId, place_id: placeId, made_by: rule })
  }
  writer.insertAll('resolutions', rows)
}

const territoryOf = (db: CaseDatabase, chainId: number, resolutions: Resolutions): { name: string; identity: string } | null => {
  const { actorId } = resolutions.of(chainId)
  const actor = actorId === null ? null : actorById(db, actorId)
  if (actor?.kind !== 'country') return null
  return { name: actor.name, identity: `territory:${actor.identity ?? foldName(actor.name)}` }
}

/** The same where the case has the place already. */
export const knownPlaceOfChain = (db: CaseDatabase, chainId: number | null, resolutions: Resolutions): number | null => {
  if (chainId === null) return null
  const { placeId } = resolutions.of(chainId)
  const territory = placeId === null ? territoryOf(db, chainId, resolutions) : null
  return territory ? sameNamedPlace(db, territory.identity, territory.name) : placeId
}

/** Persons come after the offices that the text states, which may say from when to when. */
export const affiliatePersons = (writer: Writer, chainIds: number[], resolutions: Resolutions, ids: Ids): void => {
  for (const chain of chainsById(writer.db, chainIds)) {
    const { actorId } = resolutions.of(chain.id)
    if (chain.kind === 'person' && actorId !== null) affiliate(writer, actorId, chain, resolutions, ids)
  }
}

/** The place row for where a report happens; a country named as a place is its territory. */
export const placeOfChain = (writer: Writer, chainId: number | null, resolutions: Resolutions, ids: Ids): number | null => {
  const known = knownPlaceOfChain(writer.db, chainId, resolutions)
  if (known !== null || chainId === null) return known
  const territory = territoryOf(writer.db, chainId, resolutions)
  return territory && makePlace(writer, { ...chainById(writer.db, chainId), ...territory }, ids)
}
