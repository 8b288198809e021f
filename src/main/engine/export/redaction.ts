import type { ParsedInput } from '../../../shared/contract/contract.ts'
import { actorRefs, aliasesOfActors } from '../store/actor-queries.ts'
import { actorCodes, exportedArticles } from '../store/export-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import type { ArticleRecord } from './article-records.ts'
import { compareText, type EventRecord, type ExportedEvidence } from './event-records.ts'
import type { ExportedNetwork } from './network-data.ts'

export interface Redaction {
  event(record: EventRecord): EventRecord
  network(network: ExportedNetwork): ExportedNetwork
  article(record: ArticleRecord): ArticleRecord
  /** Names out of any text. */
  text(text: string): string
  /** Names out of every text in a value. */
  deep<T>(value: T): T
}

const NOTHING: Redaction = { event: (one) => one, network: (one) => one, article: (one) => one, text: (one) => one, deep: (one) => one }

const escapePattern = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface HiddenActor {
  uid: string
  /** What stands for it. */
  words: string
}

/** Longest name first, so that "Foreign Minister Ada Bell" goes before "Bell". */
const namePattern = (names: Map<string, string>): RegExp | null => {
  const sorted = [...names.keys()].sort((a, b) => b.length - a.length || compareText(a, b))
  if (sorted.length === 0) return null
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

const hiddenActors = (db: CaseDatabase, ids: readonly number[]) => {
  const list = JSON.stringify(ids)
  const rows = actorCodes(db, list).sort((a, b) => compareText(a.uid, b.uid))
  const actors = new Map<number, HiddenActor>(
    rows.map((row, i) => [row.id, { uid: `redacted-actor-${i + 1}`, words: `Redacted actor ${i + 1}` }]),
  )
  const names = new Map<string, string>()
  const named = actorRefs(db, list).map(({ id, name }) => ({ id, alias: name }))
  for (const { id, alias } of [...named, ...aliasesOfActors(db, list)]) {
    const hidden = actors.get(id)
    if (hidden && alias.trim().length > 1) names.set(alias.toLowerCase(), hidden.words)
  }
  return { actors, names, uids: new Map(rows.map((row) => [row.uid, actors.get(row.id) as HiddenActor])) }
}

/** What stands for whom, and how names go out of words. */
interface Cover {
  actors: ReadonlyMap<number, HiddenActor>
  uids: ReadonlyMap<string, HiddenActor>
  /** The number of each hidden source, by the id of its article. */
  sources: ReadonlyMap<number, number>
  /** False where no actor is hidden. */
  names: boolean
  text(words: string): string
  deep<T>(value: T): T
}

const coverOf = (db: CaseDatabase, { actors: actorIds, articles: articleIds }: ParsedInput<'export.make'>['redact']): Cover => {
  const { actors, names, uids } = hiddenActors(db, actorIds)
  const sources = new Map(exportedArticles(db, JSON.stringify(articleIds)).map((row, i) => [row.id, i + 1]))
  const pattern = namePattern(names)
  const text = (words: string): string => (pattern ? words.replace(pattern, (name) => names.get(name.toLowerCase()) ?? 'Redacted') : words)
  const deep = <T>(value: T): T => JSON.parse(JSON.stringify(value), (_key, part) => (typeof part === 'string' ? text(part) : part)) as T
  return { actors, uids, sources, names: pattern !== null, text, deep }
}

const coveredArticle = ({ sources, text, deep }: Cover, record: ArticleRecord): ArticleRecord => {
  const number = sources.get(record.id)
  if (number === undefined)
    return {
      ...record,
      title: text(record.title),
      author: record.author && text(record.author),
      url: record.url && text(record.url),
      coded: deep(record.coded),
    }
  const hidden = `Redacted source ${number}`
  return {
    ...record,
    uid: `redacted-source-${number}`,
    title: hidden,
    author: null,
    outlet: hidden,
    url: null,
    fileName: hidden,
    coded: [],
  }
}

const coveredEvidence = (cover: Cover, one: ExportedEvidence): ExportedEvidence => {
  const { text } = cover
  const about = coveredArticle(cover, one.article)
  const hidden = cover.sources.has(one.articleId)
  const shown = {
    ...one,
    passage: text(one.passage),
    before: '',
    after: '',
    attributedTo: cover.deep(one.attributedTo),
    article: about,
    coded: hidden || cover.names ? null : one.coded,
  }
  // A citation names outlet, title and address; the uid of a report is made from its article.
  if (hidden)
    return { ...shown, articleTitle: about.title, outlet: about.outlet, citation: `“${shown.passage}” — ${about.title}`, reportUid: '' }
  return { ...shown, articleTitle: about.title, citation: text(one.citation) }
}

const coveredEvent = (cover: Cover, record: EventRecord): EventRecord => {
  const { actors, text } = cover
  const named = <A extends { id: number; name: string }>(actor: A): A => ({
    ...actor,
    name: actors.get(actor.id)?.words ?? text(actor.name),
  })
  const codes = [...record.codes].map(([id, own]) => {
    const hidden = actors.get(id)
    return [id, hidden ? { id, uid: hidden.uid, iso3: null, sector: own.sector, wikidata: null } : own] as const
  })
  return {
    ...record,
    event: {
      ...record.event,
      title: text(record.event.title),
      participants: record.event.participants.map(named),
      attributedTo: record.event.attributedTo && named(record.event.attributedTo),
    },
    codes: new Map(codes),
    evidence: record.evidence.map((one) => coveredEvidence(cover, one)),
    fields: record.fields.map((field) => ({ ...field, value: text(field.value) })),
  }
}

const coveredNetwork = ({ uids, text }: Cover, { nodes, ties }: ExportedNetwork): ExportedNetwork => ({
  nodes: nodes
    .map((node) => {
      const hidden = uids.get(node.uid)
      return hidden ? { ...node, uid: hidden.uid, label: hidden.words, iso3: null } : node
    })
    .sort((a, b) => compareText(a.uid, b.uid)),
  ties: ties
    .map((tie) => {
      const [source, target] = [uids.get(tie.source)?.uid ?? tie.source, uids.get(tie.target)?.uid ?? tie.target]
      const label = text(tie.label)
      // The id of a tie is made of its ends and its label.
      const id = tie.id
        .replace(tie.source, source)
        .replace(tie.target, target)
        .replace(tie.label, () => label)
      return { ...tie, source, target, label, id }
    })
    .sort((a, b) => compareText(a.id, b.id)),
})

/**
 * Takes chosen actors and sources out by name and by uid. Names go out of quotations and titles too; words that describe
 * an actor without naming it stay, which is why there is a preview.
 */
export const createRedaction = (db: CaseDatabase, redact: ParsedInput<'export.make'>['redact']): Redaction => {
  if (redact.actors.length + redact.articles.length === 0) return NOTHING
  const cover = coverOf(db, redact)
  return {
    text: cover.text,
    deep: cover.deep,
    article: (record) => coveredArticle(cover, record),
    event: (record) => coveredEvent(cover, record),
    network: (network) => coveredNetwork(cover, network),
  }
}
