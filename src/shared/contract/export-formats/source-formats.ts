import type { ExportFormatInfo } from './format-info.ts'
import { NO_LASTING } from './losses.ts'

/** Articles, passages, notes and the codebook. */
export const SOURCE_FORMATS = [
  {
    id: 'annotations-jsonld',
    label: 'Web Annotations',
    group: 'sources',
    hint: 'passages and notes as JSON-LD, W3C',
    suffix: 'annotations.jsonld',
    mediaType: 'application/ld+json',
    loses: [
      'who takes part in the events, when and where, but for their titles',
      'events that no passage states',
      'links between events',
      NO_LASTING,
    ],
  },
  {
    id: 'sources-bibtex',
    label: 'Sources as BibTeX',
    group: 'sources',
    hint: 'for LaTeX and JabRef',
    suffix: 'sources.bib',
    mediaType: 'application/x-bibtex',
    loses: ['events, actors and passages', 'the articles’ text', 'uncertain publication dates, but for a note'],
  },
  {
    id: 'sources-ris',
    label: 'Sources as RIS',
    group: 'sources',
    hint: 'for Zotero, EndNote, Citavi',
    suffix: 'sources.ris',
    mediaType: 'application/x-research-info-systems',
    loses: ['events, actors and passages', 'the articles’ text', 'uncertain publication dates, but for a note'],
  },
  {
    id: 'sources-csl',
    label: 'Sources as CSL-JSON',
    group: 'sources',
    hint: 'for Zotero and Pandoc',
    suffix: 'sources.csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    loses: ['events, actors and passages', 'the articles’ text'],
  },
  {
    id: 'codebook-markdown',
    label: 'Codebook as Markdown',
    group: 'sources',
    hint: 'kinds, roles, fields with their definitions',
    suffix: 'codebook.md',
    mediaType: 'text/markdown',
    loses: ['everything but the codebook'],
    whole: true,
  },
  {
    id: 'codebook-json',
    label: 'Codebook as JSON',
    group: 'sources',
    hint: 'the same for programs',
    suffix: 'codebook.json',
    mediaType: 'application/json',
    loses: ['everything but the codebook'],
    whole: true,
  },
] as const satisfies readonly ExportFormatInfo[]
