import type { ActorKind, Role } from '../../../../shared/domain/actors.ts'
import { parseEdtf } from '../../../../shared/domain/edtf.ts'
import { eventTitle } from '../../../../shared/domain/event-title.ts'
import type { Chain, ExtractedArticle, ExtractedRelation, Report } from '../../../../shared/domain/extracted-article.ts'
import type { ReadArticle, Refusal, SourceFile } from '../article-reader.ts'
import { UnreadableFile } from '../article-reader.ts'
import { CODED_MEDIA_TYPE, codedHashOf } from './coded-hash.ts'
import type { CodedItem, CodedNode, CodedRecord, CodedTie } from './coded-record.ts'
import { type TableRow, tableRows } from './held-rows.ts'
import type { KnownActor } from './known-actors.ts'
import { type CodedReading, readCoded } from './read-coded.ts'

export type CodedArticle = { ok: true; article: ReadArticle; extracted: ExtractedArticle; rows: TableRow[] } | ({ ok: false } & Refusal)

const ROLE_LABELS: Record<Role, string> = {
  source: 'By',
  speaker: 'Speaker',
  target: 'Toward',
  addressee: 'To',
  beneficiary: 'For',
  victim: 'Victim',
  party: 'Party',
  mediator: 'Mediator',
}

const CONFIDENCE = 0.95

/** Writes a text and remembers where things were written, so that coded rows have passages like any article. */
const createPage = () => {
  let text = ''
  return {
    text: () => text,
    write(words: string): { start: number; end: number; text: string } {
      const start = text.length
      text += words
      return { start, end: text.length, text: words }
    },
  }
}

type Page = ReturnType<typeof createPage>

/** Chains of a page by what they stand for: a code where there is one, otherwise kind and name. */
const createCast = (known: KnownActor) => {
  const chains = new Map<string, Chain>()
  const cast = (
    key: string,
    chain: Omit<Chain, 'id' | 'mentions' | 'aliases' | 'confidence' | 'affiliation'>,
    mention: { start: number; end: number; text: string },
  ): string => {
    const known = chains.get(key) ?? {
      ...chain,
      id: `c${chains.size + 1}`,
      aliases: [],
      affiliation: null,
      mentions: [],
      confidence: CONFIDENCE,
    }
    known.mentions.push({ ...mention, form: 'name', rule: 'coded' })
    chains.set(key, known)
    return known.id
  }
  return { chains: () => [...chains.values()], cast, known }
}

type Cast = ReturnType<typeof createCast>

const NOWHERE = { latitude: null, longitude: null }

const castActor = (cast: Cast, page: Page, actor: CodedRecord['actors'][number]): string => {
  const known = actor.kind === 'country' && actor.iso3 ? null : cast.known(actor.name, actor.kind)
  const kind: ActorKind = actor.kind ?? (known?.kind as ActorKind | undefined) ?? 'organisation'
  const identity = kind === 'country' && actor.iso3 ? `country:${actor.iso3}` : (known?.identity ?? null)
  return cast.cast(
    identity ?? `${kind} ${actor.name}`,
    {
      kind,
      name: actor.name,
      identity,
      iso3: actor.iso3 ?? known?.iso3 ?? null,
      sector: actor.sector ?? known?.sector ?? null,
      ...NOWHERE,
    },
    page.write(actor.name),
  )
}

const PLACE_LABEL = 'Place'
const CAST_LINES = new RegExp(`(?:\\n(?:${[...Object.values(ROLE_LABELS), PLACE_LABEL].join('|')}): [^\\n]*)*`, 'y')

/** Where a row that is written in a text ends: after the lines below its passage that say who takes part and where. */
export const endOfRow = (text: string, passageEnd: number): number => {
  CAST_LINES.lastIndex = passageEnd
  return passageEnd + (CAST_LINES.exec(text)?.[0].length ?? 0)
}

const castPlace = (cast: Cast, page: Page, record: CodedRecord): string | null => {
  const name = record.place?.name ?? record.place?.country
  if (!record.place || !name) return null
  page.write(`\n${PLACE_LABEL}: `)
  const { latitude, longitude } = record.place
  return cast.cast(
    `place ${name} ${latitude} ${longitude}`,
    { kind: 'place', name, identity: null, iso3: null, sector: null, latitude, longitude },
    page.write(name),
  )
}

const writeRecord = (page: Page, cast: Cast, record: CodedRecord, id: string, rule: string): Report => {
  const passage = page.write(record.passage ?? record.title ?? `${record.kind} (${record.uid})`)
  const participants = record.actors.map((actor) => {
    page.write(`\n${ROLE_LABELS[actor.role]}: `)
    return { chain: castActor(cast, page, actor), role: actor.role }
  })
  const place = castPlace(cast, page, record)
  page.write('\n\n')
  const read = record.time === null ? null : parseEdtf(record.time)
  const titled = record.actors.map((actor) => ({ name: actor.name, kind: actor.kind ?? ('organisation' as const), role: actor.role }))
  return {
    id,
    kind: record.kind,
    plover: record.plover,
    cameo: record.cameo,
    title: record.title ?? eventTitle(record.kind, titled, record.place?.name ?? null),
    trigger: passage,
    passage,
    time: read?.ok ? read.time : null,
    timeText: record.time,
    timeRule: rule,
    timeOpen: false,
    timeAnchor: null,
    participants,
    place,
    attributes: record.numbers,
    factuality: 'asserted',
    attributedTo: null,
    hedged: false,
    background: false,
    rule,
    confidence: CONFIDENCE,
  }
}

const articleOf = (
  key: string,
  page: Page,
  file: SourceFile,
  about: Pick<ReadArticle, 'title' | 'outlet' | 'url' | 'published'>,
): ReadArticle => ({
  ...about,
  author: null,
  language: 'en',
  text: page.text().trimEnd(),
  boilerplate: [],
  mediaType: CODED_MEDIA_TYPE,
  contentHash: codedHashOf(key),
  sourceName: `${file.name} › ${key.slice(0, 80)}`,
})

/** Items of one kind with their rows in the table. */
type Rows<T extends CodedItem> = { item: T; row: TableRow }[]

const eventsArticle = (key: string, told: Rows<CodedRecord>, file: SourceFile, rule: string, known: KnownActor): CodedArticle => {
  const [page, cast] = [createPage(), createCast(known)]
  const records = told.map(({ item }) => item)
  const reports = records.map((record, i) => writeRecord(page, cast, record, `r${i + 1}`, rule))
  const first = records[0] as CodedRecord
  const published = records.map((record) => record.published).find((day) => day !== null) ?? null
  return {
    ok: true,
    article: articleOf(key, page, file, {
      title: records.length === 1 ? (first.title ?? reports[0]?.title ?? key) : (first.sourceUrl ?? key),
      outlet: first.outlet,
      url: first.sourceUrl,
      published: published === null ? null : { edtf: published, provenance: 'sidecar' },
    }),
    extracted: {
      id: codedHashOf(key),
      language: 'en',
      extracted: true,
      chains: cast.chains(),
      times: [],
      reports,
      groups: reports.map((report) => [report.id]),
      relations: [],
      links: [],
    },
    rows: told.map(({ row }) => row),
  }
}

/** A network is told by one article, a line for each of its rows. A later list under the same file name says more of it. */
const networkKey = (file: SourceFile): string => `${file.name} ties`

const networkArticle = (listed: Rows<CodedNode>, tied: Rows<CodedTie>, file: SourceFile, rule: string, known: KnownActor): CodedArticle => {
  const [nodes, ties] = [listed.map(({ item }) => item), tied.map(({ item }) => item)]
  const [page, cast] = [createPage(), createCast(known)]
  const names = new Map(nodes.map((node) => [node.id, node]))
  const castNode = (idOrName: string): string => {
    const node = names.get(idOrName)
    const named = { name: node?.name ?? idOrName, kind: node?.kind ?? null }
    return castActor(cast, page, { ...named, role: 'party', code: null, iso3: null, sector: null, wikidata: null })
  }
  for (const node of nodes) {
    castNode(node.id)
    page.write('\n')
  }
  const relations = ties.map((tie): ExtractedRelation => {
    const start = page.text().length
    const from = castNode(tie.from)
    page.write(` – ${tie.label ?? 'tied to'} – `)
    const to = castNode(tie.to)
    if (tie.time !== null) page.write(` (${tie.time})`)
    const evidence = { start, end: page.text().length, text: page.text().slice(start) }
    page.write('\n')
    return { from, to, kind: tie.directed ? 'affiliation' : 'ally', label: tie.label, valid: tie.time, evidence, rule }
  })
  const key = networkKey(file)
  const extracted = {
    id: codedHashOf(key),
    language: 'en',
    extracted: true,
    chains: cast.chains(),
    times: [],
    reports: [],
    groups: [],
    relations,
    links: [],
  }
  const article = articleOf(key, page, file, { title: `Ties in ${file.name}`, outlet: null, url: null, published: null })
  return { ok: true, article, extracted, rows: [...listed, ...tied].map(({ row }) => row) }
}

/** Rows that come from one report are told by one article; a row without a source is an article of its own. */
const keyOf = (record: CodedRecord): string => record.sourceUrl ?? record.uid

/**
 * Coded rows as articles with passages, so that they are resolved, grouped, undone and exported like anything else.
 * A row that cannot be used is one refusal; a table that cannot be opened is one for the file.
 */
export async function* codedArticles(file: SourceFile, reading: CodedReading, known: KnownActor): AsyncGenerator<CodedArticle> {
  const rule = `coded:${'preset' in reading ? reading.preset : reading.mapping.name}`
  const items: CodedItem[] = []
  try {
    for await (const outcome of readCoded(file, reading)) {
      if (outcome.ok) items.push(...outcome.items)
      else yield { ok: false, name: `${file.name} › row ${outcome.row}`, code: 'damaged', reason: outcome.reason }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error
    yield { ok: false, name: file.name, code: error.code, reason: error.message }
    return
  }
  const { events, nodes, ties } = sortItems(items)
  for (const [key, group] of Map.groupBy(events, ({ item }) => keyOf(item))) yield eventsArticle(key, group, file, rule, known)
  if (nodes.length + ties.length > 0) yield networkArticle(nodes, ties, file, rule, known)
}

const sortItems = (items: readonly CodedItem[]): { events: Rows<CodedRecord>; nodes: Rows<CodedNode>; ties: Rows<CodedTie> } => ({
  events: tableRows(items.filter((item) => item.type === 'event')),
  nodes: tableRows(items.filter((item) => item.type === 'node')),
  ties: tableRows(items.filter((item) => item.type === 'tie')),
})

/** Rows by the content hash of the article that would tell them, to see what of them the case holds. */
export const rowsBySource = (file: SourceFile, items: readonly CodedItem[]): { hash: string; rows: TableRow[] }[] => {
  const { events, nodes, ties } = sortItems(items)
  const told = [...Map.groupBy(events, ({ item }) => keyOf(item))].map(([key, group]) => ({ key, rows: group.map(({ row }) => row) }))
  const network = [...nodes, ...ties].map(({ row }) => row)
  return [...told, ...(network.length > 0 ? [{ key: networkKey(file), rows: network }] : [])].map(({ key, rows }) => ({
    hash: codedHashOf(key),
    rows,
  }))
}
