import type { EventRecord } from './event-records.ts'
import type { ExportAbout } from './export-source.ts'

export interface NoteRecord {
  uid: string
  /** Uid of what it is about. */
  targetUid: string
  articleUid: string | null
  start: number | null
  end: number | null
  body: string
  tags: string[]
  coder: string
  createdAt: string
  modifiedAt: string
}

/** Text of an article by its uid, and the address by which it is known. */
export type TextOf = (articleUid: string) => { text: string; source: string } | null

const AROUND = 32

/** W3C counts characters (code points), the case counts UTF-16 code units: an emoji is one there and two here. */
export const codePointOffset = (text: string, offset: number): number => {
  let points = 0
  for (let at = 0; at < offset && at < text.length; points++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return points
}

/** Never half a character at the ends. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]/, '').replace(/[\ud800-\udbff]$/, '')

const targetOf = (text: string, source: string, start: number, end: number) => ({
  source,
  selector: [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
      suffix: whole(text.slice(end, end + AROUND)),
    },
    { type: 'TextPositionSelector', start: codePointOffset(text, start), end: codePointOffset(text, end) },
  ],
})

const eventAnnotations = ({ event, evidence, coding }: EventRecord, about: ExportAbout, textOf: TextOf): object[] =>
  evidence.flatMap((one) => {
    const article = textOf(one.article.uid)
    if (!article || one.reportUid === '') return []
    return [
      {
        id: `urn:dateline:report:${one.reportUid}`,
        type: 'Annotation',
        motivation: 'classifying',
        creator: { type: 'Software', name: 'Dateline' },
        body: [
          { type: 'TextualBody', purpose: 'tagging', value: event.kind },
          { type: 'TextualBody', purpose: 'describing', value: event.title, format: 'text/plain' },
          ...(coding.plover ? [{ type: 'TextualBody', purpose: 'classifying', value: coding.plover }] : []),
          {
            type: 'TextualBody',
            purpose: 'assessing',
            value: `${event.status} by ${about.coder}${about.datasetVersion ? `, dataset version ${about.datasetVersion}` : ''}`,
          },
        ],
        target: targetOf(article.text, article.source, one.span.start, one.span.end),
      },
    ]
  })

const noteAnnotation = (note: NoteRecord, textOf: TextOf): object => {
  const article = note.articleUid === null ? null : textOf(note.articleUid)
  const passage = article !== null && note.start !== null && note.end !== null
  return {
    id: `urn:dateline:note:${note.uid}`,
    type: 'Annotation',
    motivation: note.body === '' ? 'tagging' : 'commenting',
    creator: { type: 'Person', name: note.coder },
    created: note.createdAt,
    modified: note.modifiedAt,
    body: [
      ...(note.body === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note.body, format: 'text/plain' }]),
      ...note.tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag })),
    ],
    target: passage ? targetOf(article.text, article.source, note.start as number, note.end as number) : `urn:dateline:${note.targetUid}`,
  }
}

/** Passages of events and a person's notes, as one collection of the W3C Web Annotation model. */
export function* webAnnotations(
  records: Iterable<EventRecord>,
  notes: readonly NoteRecord[],
  about: ExportAbout,
  textOf: TextOf,
): Generator<string> {
  yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:dateline:annotations","type":"AnnotationCollection","label":${JSON.stringify(about.title)},"first":{"id":"urn:dateline:annotations:1","type":"AnnotationPage","items":[`
  let first = true
  const line = (one: object): string => {
    const text = `${first ? '\n' : ',\n'}${JSON.stringify(one)}`
    first = false
    return text
  }
  for (const record of records) for (const one of eventAnnotations(record, about, textOf)) yield line(one)
  for (const note of notes) yield line(noteAnnotation(note, textOf))
  yield '\n]}}\n'
}
