import type { Chain, ExtractedArticle } from '../../../shared/domain/extracted-article.ts'
import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { allRows } from './prepared.ts'
import type { Row, Writer } from './writer.ts'

const chainKey = (kind: string, name: string, firstMention: number): string => `${kind}|${name}|${firstMention}`

const firstMention = (chain: Chain): number => Math.min(...chain.mentions.map((m) => m.start))

interface KnownChain {
  id: number
  kind: string
  name: string
  identity: string | null
  first: number
}

const existingChains = (writer: Writer, articleId: number): Map<string, KnownChain> => {
  const rows = allRows<KnownChain>(
    writer.db,
    'SELECT c.id, c.kind, c.name, c.identity, (SELECT min(start) FROM mentions WHERE chain_id = c.id) AS first FROM chains c WHERE c.article_id = ?',
    articleId,
  )
  return new Map(rows.map((row) => [chainKey(row.kind, row.name, row.first), row]))
}

const mentionRows = (chainId: number, chain: Chain): Map<string, Row> =>
  new Map(chain.mentions.map((m) => [`${m.start}-${m.end}`, { chain_id: chainId, start: m.start, end: m.end, form: m.form, rule: m.rule }]))

/** Mentions of a chain that are not there yet; takes away those that are no more. */
const newMentions = (writer: Writer, chainId: number, chain: Chain): Row[] => {
  const wanted = mentionRows(chainId, chain)
  const rows = allRows<{ id: number; start: number; stop: number }>(
    writer.db,
    'SELECT id, start, "end" AS stop FROM mentions WHERE chain_id = ?',
    chainId,
  )
  for (const row of rows) {
    if (!wanted.delete(`${row.start}-${row.stop}`)) writer.remove('mentions', row.id)
  }
  return [...wanted.values()]
}

const chainRow = (chain: Chain, runId: number): Row => ({
  run_id: runId,
  local_id: chain.id,
  kind: chain.kind,
  name: chain.name,
  aliases: JSON.stringify(chain.aliases),
  identity: chain.identity,
  iso3: chain.iso3,
  sector: chain.sector,
  latitude: chain.latitude,
  longitude: chain.longitude,
  confidence: chain.confidence,
})

/** Takes away the mentions within parts of an article; the parts are in order and apart. */
export const dropMentions = (writer: Writer, articleId: number, parts: readonly TextSpan[]): void => {
  const mentions = allRows<{ id: number; start: number; stop: number }>(
    writer.db,
    'SELECT m.id, m.start, m."end" AS stop FROM chains c JOIN mentions m ON m.chain_id = c.id WHERE c.article_id = ? ORDER BY m.start',
    articleId,
  )
  let at = 0
  for (const { id, start, stop } of mentions) {
    while (at < parts.length && (parts[at] as TextSpan).end <= start) at++
    const part = parts[at]
    if (part && start >= part.start && stop <= part.end) writer.remove('mentions', id)
  }
}

type Thing = Pick<Chain, 'kind' | 'name' | 'identity' | 'latitude' | 'longitude'>

const thingKey = ({ kind, name, identity, latitude, longitude }: Thing): string =>
  JSON.stringify([kind, name, identity, latitude, longitude])

/** Adds mentions to an article: to the chains that it has for the same thing, as somebody may have said what those stand for, or to new ones. */
export const createChainAdder = (writer: Writer, articleId: number, runId: number) => {
  const rows = allRows<Thing & { id: number }>(
    writer.db,
    'SELECT id, kind, name, identity, latitude, longitude FROM chains WHERE article_id = ? ORDER BY id DESC',
    articleId,
  )
  const known = new Map(rows.map((row) => [thingKey(row), row.id]))
  const added: number[] = []
  const idOf = (chain: Chain): number => {
    const here = known.get(thingKey(chain))
    if (here !== undefined) return here
    const id = writer.insert('chains', { article_id: articleId, affiliation_id: null, ...chainRow(chain, runId) })
    known.set(thingKey(chain), id)
    added.push(id)
    return id
  }
  return {
    added,
    /** Row ids by local ids. */
    add(chains: readonly Chain[]): Map<string, number> {
      const ids = new Map(chains.map((chain) => [chain.id, idOf(chain)]))
      for (const chain of chains) writer.insertAll('mentions', [...mentionRows(ids.get(chain.id) as number, chain).values()])
      return ids
    },
  }
}

/** Chains of an article with their mentions, those of before as far as they are found again. */
export const writeChains = (writer: Writer, articleId: number, runId: number, extracted: ExtractedArticle) => {
  const before = existingChains(writer, articleId)
  const chains = new Map<string, number>()
  const mentions: Row[] = []
  const fresh: Chain[] = []
  const renamed: number[] = []
  for (const chain of extracted.chains) {
    const key = chainKey(chain.kind, chain.name, firstMention(chain))
    const known = before.get(key)
    before.delete(key)
    if (known === undefined) fresh.push(chain)
    else {
      writer.update('chains', known.id, chainRow(chain, runId))
      if (known.identity !== chain.identity) renamed.push(known.id)
      chains.set(chain.id, known.id)
      mentions.push(...newMentions(writer, known.id, chain))
    }
  }
  const added = writer.insertAll(
    'chains',
    fresh.map((chain) => ({ article_id: articleId, affiliation_id: null, ...chainRow(chain, runId) })),
  )
  for (const [i, chain] of fresh.entries()) {
    const id = added[i] as number
    chains.set(chain.id, id)
    mentions.push(...mentionRows(id, chain).values())
  }
  writer.insertAll('mentions', mentions)
  const isNew = new Set(added)
  for (const chain of extracted.chains) {
    const id = chains.get(chain.id)
    const affiliation = chain.affiliation === null ? null : (chains.get(chain.affiliation) ?? null)
    if (id !== undefined && (affiliation !== null || !isNew.has(id))) writer.update('chains', id, { affiliation_id: affiliation })
  }
  return { chains, added, renamed, gone: [...before.values()].map(({ id }) => id) }
}
