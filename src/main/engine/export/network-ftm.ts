import { onOneLine } from '../explore/passage-context.ts'
import { firstDay, isoDay, lastDay } from './event-facts.ts'
import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'
import type { ExportedNetwork, ExportedNode, ExportedTie } from './network-data.ts'

const SCHEMAS: Record<string, string> = {
  person: 'Person',
  organisation: 'Organization',
  armed_group: 'Organization',
  population: 'LegalEntity',
  country: 'PublicBody',
}

/** All values are lists of text; empty ones are left out. */
const properties = (values: Record<string, (string | null | undefined)[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(values)
      .map(
        ([name, list]) =>
          [name, [...new Set(list.filter((value) => value !== null && value !== undefined && value !== ''))]] as [string, string[]],
      )
      .filter(([, list]) => list.length > 0),
  )

const entity = (id: string, schema: string, values: Record<string, (string | null | undefined)[]>): string =>
  `${JSON.stringify({ id, schema, properties: properties(values) })}\n`

/** Lasting ties of one who belongs to another. */
const MEMBERSHIPS = ['office', 'affiliation', 'part-of']

const idOf = (uid: string): string => `dateline-${uid}`

const actorEntity = (node: ExportedNode, more: { wikidata: string | null; aliases: string[] } | undefined): string =>
  entity(idOf(node.uid), SCHEMAS[node.kind] ?? 'LegalEntity', {
    name: [node.label],
    alias: (more?.aliases ?? []).filter((alias) => alias !== node.label),
    // The schema wants ISO 3166 two-letter codes; three letters stand in the notes, where nothing is lost.
    notes: [node.iso3 && `ISO 3166-1: ${node.iso3}`, node.sector && `Sector: ${node.sector}`],
    wikidataId: [more?.wikidata],
  })

const tieEntity = (tie: ExportedTie): string => {
  const id = idOf(tie.id)
  if (tie.relation !== null && MEMBERSHIPS.includes(tie.relation)) {
    return entity(id, 'Membership', { member: [idOf(tie.source)], organization: [idOf(tie.target)], role: [tie.label] })
  }
  return entity(id, 'UnknownLink', { subject: [idOf(tie.source)], object: [idOf(tie.target)], role: [tie.label] })
}

const eventEntities = (record: EventRecord, about: ExportAbout): string[] => {
  const { event, coding, codes, evidence } = record
  const ids = (roles: string[]): string[] =>
    event.participants.filter((one) => roles.includes(one.role)).map((one) => idOf(codes.get(one.id)?.uid ?? ''))
  const id = idOf(event.uid)
  const articles = new Map(evidence.map((one) => [one.article.uid, one.article]))
  return [
    entity(id, 'Event', {
      name: [event.title],
      startDate: [isoDay(firstDay(record))],
      endDate: [isoDay(lastDay(record))],
      location: [event.place?.name],
      organizer: ids(['source', 'speaker', 'mediator']),
      involved: ids(['target', 'party', 'addressee', 'beneficiary', 'victim']),
      summary: evidence.map((one) => onOneLine(one.passage)),
      sourceUrl: evidence.map((one) => one.article.url),
      publisher: evidence.map((one) => one.outlet),
      keywords: [event.kindLabel],
      notes: [
        coding.plover && `PLOVER: ${coding.plover}`,
        `Coder: ${about.coder}`,
        about.datasetVersion && `Dataset version: ${about.datasetVersion}`,
      ],
    }),
    ...[...articles.keys()]
      .sort()
      .map((uid) => entity(`${id}-${uid}`, 'Documentation', { document: [idOf(uid)], entity: [id], role: ['report'] })),
  ]
}

/** Actors, their lasting ties, events, and the articles that tell them, as FollowTheMoney entities one a line. */
export function* ftmLines(
  network: ExportedNetwork,
  records: Iterable<EventRecord>,
  about: ExportAbout,
  actors: ReadonlyMap<string, { wikidata: string | null; aliases: string[] }>,
): Generator<string> {
  for (const node of network.nodes) yield actorEntity(node, actors.get(node.uid))
  for (const tie of network.ties) if (tie.lasting) yield tieEntity(tie)
  const told = new Set<string>()
  for (const record of records) {
    yield* eventEntities(record, about)
    for (const { article } of record.evidence) {
      if (told.has(article.uid)) continue
      told.add(article.uid)
      yield entity(idOf(article.uid), 'Article', {
        title: [article.title],
        author: [article.author],
        publisher: [article.outlet],
        sourceUrl: [article.url],
        publishedAt: [article.published !== null && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(article.published) ? article.published : null],
        fileName: [article.fileName],
      })
    }
  }
}
