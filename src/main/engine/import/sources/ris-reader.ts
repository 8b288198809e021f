import { dateFromParts, monthNumber, type SourceEntry } from './source-entry.ts'

const entryOf = (fields: Map<string, string[]>): SourceEntry => {
  const first = (...tags: string[]): string | null => tags.flatMap((tag) => fields.get(tag) ?? []).find((value) => value !== '') ?? null
  const [year, month, day] = (first('DA', 'PY', 'Y1') ?? '').split(/[/-]/)
  return {
    title: first('TI', 'T1', 'CT'),
    author: (fields.get('AU') ?? fields.get('A1') ?? []).join('; ') || null,
    outlet: first('T2', 'JO', 'JF', 'JA', 'PB', 'DP'),
    url: first('UR', 'L2', 'LK'),
    published: dateFromParts(year || undefined, monthNumber(month || undefined), day || null),
  }
}

/** Records of a RIS file. A line that has no tag goes on with the one before. */
export const readRis = (file: string): SourceEntry[] => {
  const entries: SourceEntry[] = []
  let fields = new Map<string, string[]>()
  let last: string[] | null = null
  for (const line of file.split(/\r\n|\r|\n/)) {
    const match = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/.exec(line.trimEnd())
    if (!match) {
      if (last && line.trim() !== '') last.push(`${last.pop() ?? ''} ${line.trim()}`)
      continue
    }
    const [, tag, value = ''] = match as unknown as [string, string, string | undefined]
    if (tag === 'ER') {
      if (fields.size > 0) entries.push(entryOf(fields))
      fields = new Map()
      last = null
      continue
    }
    last = fields.get(tag) ?? []
    last.push(value.trim())
    fields.set(tag, last)
  }
  if (fields.size > 0) entries.push(entryOf(fields))
  return entries
}
