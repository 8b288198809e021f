import { isoFromDay } from '../../../shared/domain/day-number.ts'
import type {
  ArticleInput,
  Chain,
  DateProvenance,
  ExtractedArticle,
  Report,
  TimeExpression,
} from '../../../shared/domain/extracted-article.ts'
import type { DayNumber, FuzzyTime } from '../../../shared/domain/fuzzy-time.ts'
import type { QuotedSpan } from '../../../shared/domain/text-span.ts'

const iso = (day: DayNumber | null): string | null => (day === null ? null : isoFromDay(day))

const SOURCE_WORDS: Record<DateProvenance, 'metadata' | 'text' | 'user' | 'assumed' | 'unknown'> = {
  user: 'user',
  'json-ld': 'metadata',
  meta: 'metadata',
  'time-element': 'metadata',
  dateline: 'text',
  'file-name': 'metadata',
  sidecar: 'metadata',
  feed: 'metadata',
  header: 'metadata',
  assumed: 'assumed',
  unknown: 'unknown',
}

/** One JSON-ready object a document, as `dateline extract` prints it; all offsets are UTF-16 code units of `article.text`. */
export function toExtractOutput(article: ArticleInput, extracted: ExtractedArticle) {
  const names = outputIds(extracted.chains)
  const events = eventsOf(extracted, names)
  return {
    id: article.id,
    article: {
      title: article.title,
      language: extracted.language,
      extracted: extracted.extracted,
      published: publishedOf(article),
      text: article.text,
    },
    actors: extracted.chains.filter((chain) => chain.kind !== 'place').map((chain) => actorOf(chain, names)),
    places: extracted.chains.filter((chain) => chain.kind === 'place').map((chain) => placeOf(chain, names)),
    times: extracted.times.map(timeExpressionOf),
    events: events.list,
    relations: extracted.relations.map((relation) => ({
      from: names.get(relation.from) ?? relation.from,
      to: names.get(relation.to) ?? relation.to,
      kind: relation.kind,
      label: relation.label,
      ...(relation.valid ? { valid: relation.valid } : {}),
      evidence: [relation.evidence],
      rule: relation.rule,
    })),
    links: linksOf(extracted, events.ofReport),
  }
}

const publishedOf = (article: ArticleInput) =>
  article.published
    ? { edtf: article.published.edtf, provenance: SOURCE_WORDS[article.published.provenance] }
    : { edtf: null, provenance: 'unknown' as const }

function outputIds(chains: readonly Chain[]): Map<string, string> {
  const ids = new Map<string, string>()
  let actors = 0
  let places = 0
  for (const chain of chains) ids.set(chain.id, chain.kind === 'place' ? `p${++places}` : `a${++actors}`)
  return ids
}

const mentionsOf = (chain: Chain) =>
  chain.mentions.map(({ start, end, text, kind }) => (kind && kind !== chain.kind ? { start, end, text, kind } : { start, end, text }))

const actorOf = (chain: Chain, names: Map<string, string>) => ({
  id: names.get(chain.id),
  name: chain.name,
  aliases: chain.aliases,
  kind: chain.kind,
  ...(chain.iso3 ? { iso3: chain.iso3 } : {}),
  ...(chain.sector ? { sector: chain.sector } : {}),
  mentions: mentionsOf(chain),
})

const placeOf = (chain: Chain, names: Map<string, string>) => ({
  id: names.get(chain.id),
  name: chain.name,
  aliases: chain.aliases,
  ...(chain.iso3 ? { iso3: chain.iso3 } : {}),
  mentions: mentionsOf(chain),
})

const timeExpressionOf = (time: TimeExpression) => ({
  start: time.start,
  end: time.end,
  text: time.text,
  edtf: time.time?.edtf ?? null,
  earliest: iso(time.time?.startEarliest ?? null),
  latest: iso(time.time?.endLatest ?? null),
  type: time.type,
  timex: time.timex,
  rule: time.rule,
})

const eventTimeOf = (time: FuzzyTime, text: string | null) => ({
  edtf: time.edtf,
  earliest: iso(time.startEarliest),
  latest: iso(time.endLatest),
  start: { earliest: iso(time.startEarliest), latest: iso(time.startLatest) },
  end: { earliest: iso(time.endEarliest), latest: iso(time.endLatest) },
  ongoing: time.ongoing,
  text,
})

function eventsOf(extracted: ExtractedArticle, names: Map<string, string>) {
  const reports = new Map(extracted.reports.map((report) => [report.id, report]))
  const ofReport = new Map<string, string>()
  const list = extracted.groups.flatMap((group, i) => {
    const members = group.flatMap((id) => reports.get(id) ?? [])
    const [shown] = members
    if (!shown) return []
    for (const member of members) ofReport.set(member.id, `e${i + 1}`)
    return [eventOf(`e${i + 1}`, shown, members, names)]
  })
  return { list, ofReport }
}

function eventOf(id: string, shown: Report, members: readonly Report[], names: Map<string, string>) {
  return {
    id,
    kind: shown.kind,
    plover: shown.plover,
    cameo: shown.cameo,
    title: shown.title,
    time: shown.time ? eventTimeOf(shown.time, shown.timeText) : null,
    participants: shown.participants.map(({ chain, role }) => ({ ref: names.get(chain) ?? chain, role })),
    place: shown.place ? (names.get(shown.place) ?? shown.place) : null,
    attributes: shown.attributes,
    factuality: shown.factuality,
    attributedTo: shown.attributedTo ? (names.get(shown.attributedTo) ?? shown.attributedTo) : null,
    hedged: shown.hedged,
    background: shown.background,
    reports: members.map((member) => member.id),
    evidence: distinct(members.map((member) => member.passage)),
    trigger: shown.trigger,
    rule: shown.rule,
    confidence: Math.round(shown.confidence * 100) / 100,
  }
}

const distinct = (spans: readonly QuotedSpan[]): QuotedSpan[] => [
  ...new Map(spans.map((span) => [`${span.start}-${span.end}`, span])).values(),
]

function linksOf(extracted: ExtractedArticle, ofReport: Map<string, string>) {
  const links = extracted.links.flatMap(({ from, to, kind }) => {
    const [source, target] = [ofReport.get(from), ofReport.get(to)]
    return source && target && source !== target ? [{ from: source, to: target, kind }] : []
  })
  return [...new Map(links.map((link) => [`${link.from} ${link.to} ${link.kind}`, link])).values()]
}
