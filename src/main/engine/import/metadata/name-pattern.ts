import { AppError } from '../../../../shared/contract/app-error.ts'
import { cleanLine } from '../clean-text.ts'
import { type DateOrder, dateInName, edtfDay, readStatedDate } from '../stated-date.ts'
import { type GivenMetadata, noMetadata } from './given-metadata.ts'

/** What stands in braces in a pattern, and what it may match. `*` matches anything and is thrown away. */
const FIELDS: Record<string, string> = {
  date: '(?<date>.+?)',
  yyyy: '(?<yyyy>\\d{4})',
  mm: '(?<mm>\\d{2})',
  dd: '(?<dd>\\d{2})',
  outlet: '(?<outlet>[^/]+?)',
  author: '(?<author>[^/]+?)',
  title: '(?<title>[^/]+?)',
  language: '(?<language>[a-z]{2,3})',
  '*': '[^/]*?',
}
export const PATTERN_FIELDS = Object.keys(FIELDS)

const escapeLiteral = (literal: string): string => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Throws AppError `invalid-input` for a field that does not exist or stands there twice. */
const compile = (pattern: string): RegExp => {
  if (pattern.length > 200) throw new AppError('invalid-input', 'The pattern is longer than 200 characters. Shorten it.')
  const used = new Set<string>()
  const source = pattern.split(/(\{[^{}]*\})/).map((part) => {
    if (!/^\{.*\}$/.test(part)) return escapeLiteral(part)
    const field = part.slice(1, -1)
    const expression = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined
    if (expression === undefined)
      throw new AppError(
        'invalid-input',
        `There is no field "${part}" in names. Use one of ${PATTERN_FIELDS.map((name) => `{${name}}`).join(' ')}.`,
      )
    if (field !== '*' && used.has(field))
      throw new AppError(
        'invalid-input',
        `The field "${part}" stands in the pattern twice. Use it once, and {*} for what is to be passed over.`,
      )
    used.add(field)
    return expression
  })
  if (used.size === 0)
    throw new AppError('invalid-input', `The pattern names no field. Put at least one in, such as {date}_{outlet}_{title}.`)
  return new RegExp(`^${source.join('')}$`, 'iu')
}

/** The last folders of a name, as many as the pattern has, with and without the extension. */
const tails = (name: string, depth: number): string[] => {
  const tail = name.split('/').slice(-depth).join('/')
  return [tail, tail.replace(/\.[^./]{1,6}$/, '')]
}

const unslug = (raw: string | undefined): string | null => cleanLine(raw?.replace(/_/g, ' '))

const dateOf = (
  groups: Record<string, string | undefined>,
  order: DateOrder | undefined,
): { edtf: string | null; problem: string | null } => {
  if (groups.yyyy) {
    const month = groups.mm ?? null
    const edtf = month ? edtfDay(Number(groups.yyyy), Number(month), Number(groups.dd ?? 1)) : groups.yyyy
    const precise = edtf && month && !groups.dd ? edtf.slice(0, 7) : edtf
    return precise
      ? { edtf: precise, problem: null }
      : { edtf: null, problem: `There is no day ${groups.yyyy}-${groups.mm}-${groups.dd ?? '01'}.` }
  }
  if (groups.date === undefined) return { edtf: null, problem: null }
  const raw = groups.date.replace(/_/g, ' ')
  const edtf = readStatedDate(raw, order) ?? dateInName(groups.date)
  return edtf ? { edtf, problem: null } : { edtf: null, problem: `"${cleanLine(raw, 40)}" is no date that can be read for certain.` }
}

/**
 * Metadata of files by a pattern such as "{date}_{outlet}_{title}" or "{outlet}/{yyyy}-{mm}-{dd} {title}", one row a name in
 * the order given; names that do not fit are rows too. Throws AppError `invalid-input` for a pattern that makes no sense.
 */
export const metadataFromNames = (pattern: string, names: string[], order?: DateOrder): GivenMetadata[] => {
  const expression = compile(pattern.trim().replace(/^\/+/, ''))
  const depth = pattern.trim().split('/').length
  return names.map((name) => {
    const groups = tails(name.slice(0, 1000), depth)
      .reverse()
      .map((tail) => expression.exec(tail))
      .find((match) => match !== null)
    if (!groups) return noMetadata(name, 'The name does not fit the pattern.')
    const fields = groups.groups ?? {}
    const { edtf, problem } = dateOf(fields, order)
    return {
      name,
      matched: true,
      title: unslug(fields.title),
      author: unslug(fields.author),
      outlet: unslug(fields.outlet),
      url: null,
      language: fields.language?.toLowerCase() ?? null,
      published: edtf ? { edtf, provenance: 'file-name' } : null,
      problem,
    }
  })
}
