import { AppError } from '../../../shared/contract/app-error.ts'
import type { ExportFormat } from '../../../shared/contract/export-formats.ts'
import { svgFile } from '../../../shared/drawing/svg-writer.ts'
import { codebook } from '../coding/codebook.ts'
import { allArticleIds, textOfArticle } from '../store/article-queries.ts'
import { actorIdsByUid, exportedActors, exportedNotes } from '../store/export-queries.ts'
import { webAnnotations } from './annotations-jsonld.ts'
import { articleRecords } from './article-records.ts'
import { caseLines } from './case-lines.ts'
import { chronologyOf } from './chronology.ts'
import { chronologyHtml } from './chronology-html.ts'
import { chronologyMarkdown } from './chronology-markdown.ts'
import { codebookJson } from './codebook-json.ts'
import { pdfOf } from './drawing-pdf.ts'
import { acledLines } from './events-acled.ts'
import { eventsCsv } from './events-csv.ts'
import { gdeltLines } from './events-gdelt.ts'
import { geoJson } from './events-geojson.ts'
import { eventsJsonl } from './events-jsonl.ts'
import { eventsPanel, MOST_PANEL_ROWS } from './events-panel.ts'
import { eventsParquet } from './events-parquet.ts'
import { ploverLines } from './events-plover.ts'
import { timelineJs } from './events-timelinejs.ts'
import { ucdpLines } from './events-ucdp.ts'
import { eventsXlsx } from './events-xlsx.ts'
import type { ExportSource } from './export-source.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { networkCsv, networkTables } from './network-csv.ts'
import { cytoscapeJson } from './network-cytoscape.ts'
import { ftmLines } from './network-ftm.ts'
import { drawMap, drawNetwork, drawTimeline, positionsOf } from './pictures.ts'
import { reportHtml } from './report-html.ts'
import { sealedBundle } from './sealed-bundle.ts'
import { bibtex } from './sources-bibtex.ts'
import { cslJson } from './sources-csl.ts'
import { ris } from './sources-ris.ts'

/** Text in pieces, as they are made, or bytes at once. */
export type Written = Iterable<string> | Uint8Array | Promise<Uint8Array>
type Writer = (source: ExportSource) => Written

const panel: Writer = ({ events, about }) => {
  const bytes = eventsPanel(events(), about)
  if (bytes) return bytes
  throw new AppError(
    'invalid-input',
    `The panel would have more than ${MOST_PANEL_ROWS.toLocaleString('en')} rows. Nothing was written. Narrow the filter to a shorter time or to fewer actors.`,
  )
}

const cytoscape: Writer = (source) => {
  const positions = positionsOf(source)
  const byUid = new Map(
    actorIdsByUid(source.context.db).flatMap(({ id, uid }) => {
      const spot = positions[`actor:${id}`]
      return spot ? [[uid, spot] as const] : []
    }),
  )
  return cytoscapeJson(source.network(), source.about, byUid)
}

const ftm: Writer = ({ context, network, events, about, hide, countLines }) => {
  const actors = exportedActors(context.db, JSON.stringify(actorIdsByUid(context.db).map(({ id }) => id)))
  const more = new Map(actors.map(({ uid, wikidata, aliases }) => [uid, { wikidata, aliases: hide(JSON.parse(aliases) as string[]) }]))
  return countLines(ftmLines(network(), events(), about, more))
}

const annotations: Writer = ({ context: { db }, events, about, asked }) => {
  const articles = articleRecords(db, allArticleIds(db))
  const byUid = new Map(articles.map((article) => [article.uid, article]))
  const byId = new Map(articles.map((article) => [article.id, article.uid]))
  const redacted = asked.redact.actors.length + asked.redact.articles.length > 0
  const notes = exportedNotes(db).map((note) => ({
    uid: note.uid,
    targetUid: `${note.target}:${note.target_uid}`,
    articleUid: note.article_id === null ? null : (byId.get(note.article_id) ?? null),
    start: note.start,
    end: note.end,
    body: note.body,
    tags: JSON.parse(note.tags) as string[],
    coder: note.coder,
    createdAt: note.created_at,
    modifiedAt: note.modified_at,
  }))
  if (redacted)
    throw new AppError('invalid-input', 'Annotations quote the articles word for word and cannot be redacted. Nothing was written.')
  return webAnnotations(events(), notes, about, (uid) => {
    const article = byUid.get(uid)
    return article ? { text: textOfArticle(db, article.id).text, source: article.url ?? `urn:dateline:article:${uid}` } : null
  })
}

const report = (source: ExportSource): Iterable<string> =>
  reportHtml({
    about: source.about,
    network: drawNetwork(source),
    timeline: drawTimeline(source, { links: true }),
    entries: chronologyOf(source.events()),
    articles: source.articles(),
  })

const joined = (parts: Iterable<string>): string => [...parts].join('')

const bundle: Writer = (source) => {
  const { context, about, asked, hide } = source
  const tables = networkTables(source.network(), about)
  const files: [string, string, string][] = [
    ['data/events.csv', joined(eventsCsv(source.events(), about)), 'events, one a row; columns in codebook.json'],
    ['data/events.jsonl', joined(eventsJsonl(source.events(), about)), 'events with every passage, one a line'],
    ['data/nodes.csv', tables.nodes, 'actors'],
    ['data/edges.csv', tables.edges, 'ties between actors'],
    ['sources.csl.json', joined(cslJson(source.articles(), about)), 'articles, CSL-JSON'],
    ['codebook.md', hide(codebook(context.db)), 'kinds, roles, fields'],
    ['codebook.json', hide(codebookJson(context.db, about)), 'the same for programs, with the columns'],
    ['report.html', joined(report(source)), 'network, timeline, chronology and sources, to read'],
  ]
  const { actors, articles } = asked.redact
  const redacted = [actors.length > 0 && `${actors.length} actors`, articles.length > 0 && `${articles.length} sources`].filter(
    (words) => words !== false,
  )
  return sealedBundle(
    about,
    Object.fromEntries(files.map(([name, content]) => [name, content])),
    Object.fromEntries(files.map(([name, , meaning]) => [name, meaning])),
    redacted,
  )
}

/** How each format of the table is written. */
export const WRITERS: Record<ExportFormat, Writer> = {
  'events-csv': ({ events, about }) => eventsCsv(events(), about),
  'events-xlsx': ({ events, about }) => eventsXlsx(events(), about),
  'events-jsonl': ({ events, about }) => eventsJsonl(events(), about),
  'events-parquet': ({ events, about }) => eventsParquet(events(), about),
  'events-plover': ({ events, about, countLines }) => countLines(ploverLines(events(), about)),
  'events-gdelt': ({ events, countLines }) => countLines(gdeltLines(events())),
  'events-acled': ({ events, about, countLines }) => countLines(acledLines(events(), about), 1),
  'events-ucdp': ({ events, about, countLines }) => countLines(ucdpLines(events(), about), 1),
  'events-panel': panel,
  'events-timelinejs': ({ events, about, countLines }) => countLines(timelineJs(events(), about), 2),
  'chronology-markdown': ({ events, about }) => chronologyMarkdown(chronologyOf(events()), about),
  'chronology-html': ({ events, about }) => chronologyHtml(chronologyOf(events()), about),
  'events-geojson': ({ events, about, countLines }) => countLines(geoJson(events(), about), 2),
  'network-gexf': ({ network, about }) => [gexf(network(), about)],
  'network-graphml': ({ network, about }) => [graphml(network(), about)],
  'network-cytoscape': cytoscape,
  'network-csv': ({ network, about }) => networkCsv(network(), about),
  'network-ftm': ftm,
  'annotations-jsonld': annotations,
  'sources-bibtex': ({ articles, about }) => bibtex(articles(), about),
  'sources-ris': ({ articles, about }) => ris(articles(), about),
  'sources-csl': ({ articles, about }) => cslJson(articles(), about),
  'codebook-markdown': ({ context, hide }) => [hide(codebook(context.db))],
  'codebook-json': ({ context, about, hide }) => [hide(codebookJson(context.db, about))],
  'timeline-svg': (source) => [svgFile(drawTimeline(source))],
  'network-svg': (source) => [svgFile(drawNetwork(source))],
  'map-svg': (source) => [svgFile(drawMap(source))],
  'timeline-pdf': (source) => pdfOf(drawTimeline(source)),
  'network-pdf': (source) => pdfOf(drawNetwork(source)),
  'map-pdf': (source) => pdfOf(drawMap(source)),
  'report-html': report,
  'bundle-zip': bundle,
  'case-jsonl': ({ context }) => caseLines(context.db),
}
