import { elementText } from '../../html/element-text.ts'
import { parsePage } from '../../html/page.ts'
import { kindOfName } from '../code-kinds.ts'
import { UnusableRow } from '../coded-record.ts'
import { type CodedRow, number, rowUid, text, url, value } from '../coded-row.ts'
import { codedPeriod, dayFromParts } from '../coded-time.ts'
import { type CodedPreset, has, hasAny } from './preset.ts'

const isObject = (found: unknown): found is Record<string, unknown> => typeof found === 'object' && found !== null && !Array.isArray(found)
const part = (from: unknown, name: string): number | null =>
  isObject(from) && from[name] !== '' && from[name] !== null && from[name] !== undefined && Number.isFinite(Number(from[name]))
    ? Number(from[name])
    : null
/** Slides are written as markup; here they become text. */
const plain = (raw: unknown): string | null => {
  if (typeof raw !== 'string' || raw.trim() === '') return null
  const { body } = parsePage(raw)
  return (body && elementText(body)) || null
}

const dateOf = (row: CodedRow, which: 'start' | 'end'): string | null => {
  const found = value(row, `${which}_date`)
  if (isObject(found)) return dayFromParts(part(found, 'year'), part(found, 'month'), part(found, 'day'))
  const prefix = which === 'start' ? '' : 'End '
  return dayFromParts(number(row, `${prefix}Year`), number(row, `${prefix}Month`), number(row, `${prefix}Day`))
}

/** TimelineJS, as JSON (one event an entry of "events") or as its sheet. The group names the kind where it is one. */
export const timelinePreset: CodedPreset = {
  id: 'timelinejs',
  label: 'TimelineJS',
  recognises: (columns, sample) =>
    sample.some((row) => isObject(value(row, 'start_date')) && isObject(value(row, 'text'))) ||
    (has(columns, 'year', 'month', 'headline', 'text') && hasAny(columns, 'end year', 'display date', 'media credit')),
  read(row) {
    const slide = value(row, 'text')
    const headline = plain(isObject(slide) ? slide.headline : text(row, 'Headline'))
    const body = plain(isObject(slide) ? slide.text : value(row, 'Text'))
    if (!headline && !body) throw new UnusableRow('The slide has neither headline nor text.')
    if (text(row, 'Type') === 'title') throw new UnusableRow('It is the title slide, not an event.')
    const media = value(row, 'media')
    const group = text(row, 'group')
    const codes = (group && kindOfName(group)) || { kind: 'incident', plover: null, cameo: null }
    return [
      {
        type: 'event',
        uid: rowUid('timelinejs', text(row, 'unique_id'), row),
        ...codes,
        title: headline,
        time: codedPeriod(dateOf(row, 'start'), dateOf(row, 'end')),
        actors: [],
        place: null,
        numbers: {},
        passage: body,
        sourceUrl:
          isObject(media) && typeof media.url === 'string'
            ? url({ ...row, raw: { url: media.url }, columns: new Map([['url', 'url']]) }, 'url')
            : url(row, 'Media'),
        outlet: isObject(media) ? plain(media.credit) : text(row, 'Media Credit'),
        published: null,
        raw: row.raw,
      },
    ]
  },
}
