import type { ChronologyEntry } from './chronology.ts'
import type { ExportAbout } from './export-source.ts'

/** What Markdown would read as markup stands for itself; so does what a renderer would take for HTML. */
const plain = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([+-])/, '\\$1')

const block = (entry: ChronologyEntry): string => {
  const facts = [entry.kind, entry.participants, entry.place && `at ${entry.place}`, entry.stance]
    .filter(Boolean)
    .map((fact) => plain(String(fact)))
  const quotes = entry.quotes.map((quote) => `> “${plain(quote.text)}”\n>\n> — ${plain(quote.source)}\n`)
  return `## ${plain(entry.when)}: ${plain(entry.title)}\n\n${facts.join(' · ')}\n\n${quotes.join('\n')}\n`
}

export function* chronologyMarkdown(entries: readonly ChronologyEntry[], about: ExportAbout): Generator<string> {
  yield `# Chronology: ${plain(about.title)}\n\n`
  yield `${entries.length} events. Dataset version: ${plain(about.datasetVersion ?? 'not frozen')}. Coder: ${plain(about.coder)}.\n\n`
  for (const entry of entries) yield block(entry)
}
