import { createHash } from 'node:crypto'
import { xmlText } from '../../../shared/drawing/xml.ts'
import type { ChronologyEntry } from './chronology.ts'
import type { ExportAbout } from './export-source.ts'

/** No script, no address that loads anything: the page works from a stick in a room without a network. */
export const offlinePolicy = (style: string): string =>
  `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

const STYLE = `body{font:11pt/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1b1f24;background:#fff}
h1{font-size:1.6em}h2{font-size:1.05em;margin:1.6em 0 .2em}h2 time,h2 .when{font-weight:normal;color:#4b5563}
p.facts{margin:.1em 0;color:#4b5563;font-size:.92em}blockquote{margin:.5em 0 .5em 1em;padding-left:.8em;border-left:2px solid #9aa4b2}
cite{display:block;font-size:.88em;color:#4b5563;font-style:normal}li{list-style:none}ol{padding:0}
@media print{body{margin:0;max-width:none}li{break-inside:avoid}}`

export const entryHtml = (entry: ChronologyEntry): string => {
  const facts = [entry.kind, entry.participants, entry.place && `at ${entry.place}`, entry.stance]
    .filter(Boolean)
    .map((fact) => xmlText(String(fact)))
  const quotes = entry.quotes.map((quote) => `<blockquote>“${xmlText(quote.text)}”<cite>${xmlText(quote.source)}</cite></blockquote>`)
  return `<li id="e-${xmlText(entry.uid)}"><h2><span class="when">${xmlText(entry.when)}</span> ${xmlText(entry.title)}</h2><p class="facts">${facts.join(' · ')}</p>${quotes.join('')}</li>\n`
}

/** A page to print, with nothing in it but text. */
export function* chronologyHtml(entries: readonly ChronologyEntry[], about: ExportAbout): Generator<string> {
  yield `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${offlinePolicy(STYLE)}">
<meta name="viewport" content="width=device-width"><title>Chronology: ${xmlText(about.title)}</title><style>${STYLE}</style></head>
<body><main><h1>Chronology: ${xmlText(about.title)}</h1>
<p class="facts">${entries.length} events. Dataset version: ${xmlText(about.datasetVersion ?? 'not frozen')}. Coder: ${xmlText(about.coder)}.</p>
<ol>
`
  for (const entry of entries) yield entryHtml(entry)
  yield '</ol></main></body></html>\n'
}
