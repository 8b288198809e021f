import { publishedWords } from '../../../shared/domain/published-words.ts'
import type { Drawing } from '../../../shared/drawing/drawing.ts'
import { svgElement } from '../../../shared/drawing/svg-writer.ts'
import { xmlText } from '../../../shared/drawing/xml.ts'
import type { ArticleRecord } from './article-records.ts'
import type { ChronologyEntry } from './chronology.ts'
import { entryHtml, offlinePolicy } from './chronology-html.ts'
import type { ExportAbout } from './export-source.ts'

export interface ReportParts {
  about: ExportAbout
  network: Drawing
  timeline: Drawing
  entries: readonly ChronologyEntry[]
  articles: readonly ArticleRecord[]
}

const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#4b5563;--page:#fff;--line:#d5dae1;--link:#0b5cad;--mark:#fff6da}
@media (prefers-color-scheme:dark){:root{--ink:#e6e9ee;--soft:#a7b0bd;--page:#15181c;--line:#3a424d;--link:#8bbcf5;--mark:#3d3419}}
body{font:16px/1.5 system-ui,sans-serif;max-width:70em;margin:0 auto;padding:1em;color:var(--ink);background:var(--page)}
a{color:var(--link)}a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99em}.skip:focus{left:1em}nav ul{display:flex;flex-wrap:wrap;gap:.4em 1.2em;padding:0;list-style:none}
figure{margin:1em 0;border:1px solid var(--line);overflow-x:auto}svg{display:block;max-width:100%;height:auto}figcaption{padding:.4em .8em;color:var(--soft)}
h2{margin:1.8em 0 .4em}ol.events,ol.sources{padding:0;list-style:none}ol.events li h2{font-size:1.05em;margin:1.4em 0 .2em}
ol.events li:target{background:var(--mark)}.when{font-weight:normal;color:var(--soft)}p.facts{margin:.1em 0;color:var(--soft)}
blockquote{margin:.5em 0 .5em 1em;padding-left:.8em;border-left:3px solid #9aa4b2}cite{display:block;font-style:normal;font-size:.9em;color:var(--soft)}
@media print{nav,.skip{display:none}body{max-width:none;padding:0;font-size:11pt}h2{break-after:avoid}figure,li{break-inside:avoid}}`

/** Only addresses of the web may be followed from the page. */
const safeLink = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)

const sourceHtml = (article: ArticleRecord): string => {
  const link = safeLink(article.url)
  const title = link ? `<a href="${xmlText(link)}" rel="noreferrer">${xmlText(article.title)}</a>` : xmlText(article.title)
  const about = [article.author, article.outlet ?? 'outlet unknown', publishedWords(article.published, article.publishedProvenance)].filter(
    Boolean,
  )
  return `<li>${title}. ${xmlText(about.join(', '))}</li>\n`
}

const figure = (drawing: Drawing, extra: Record<string, string> = {}): string =>
  `<figure>${svgElement(drawing, extra)}<figcaption>${xmlText(drawing.description)}</figcaption></figure>\n`

/** One page for readers without Dateline: no script, nothing loaded, every part reached by links and the keyboard. */
export function* reportHtml({ about, network, timeline, entries, articles }: ReportParts): Generator<string> {
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${offlinePolicy(STYLE)}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${xmlText(about.title)}</title><style>${STYLE}</style></head>
<body><a class="skip" href="#chronology">To the chronology</a>
<header><h1>${xmlText(about.title)}</h1>
<p class="facts">${entries.length} events from ${articles.length} articles. Dataset version: ${xmlText(about.datasetVersion ?? 'not frozen')}. Coder: ${xmlText(about.coder)}.</p>
<nav aria-label="Parts"><ul><li><a href="#network">Network</a></li><li><a href="#timeline">Timeline</a></li><li><a href="#chronology">Chronology</a></li><li><a href="#sources">Sources</a></li></ul></nav></header>
<main>
<section aria-labelledby="network"><h2 id="network">Network</h2>${figure(network)}</section>
<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${figure(timeline, { role: 'group' })}</section>
<section aria-labelledby="chronology"><h2 id="chronology">Chronology</h2>
<ol class="events">
`
  for (const entry of entries) yield entryHtml(entry)
  yield '</ol></section>\n<section aria-labelledby="sources"><h2 id="sources">Sources</h2>\n<ol class="sources">\n'
  for (const article of articles) yield sourceHtml(article)
  yield '</ol></section></main></body></html>\n'
}
