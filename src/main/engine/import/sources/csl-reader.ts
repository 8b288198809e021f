import { z } from 'zod'
import { dateFromParts, type SourceEntry } from './source-entry.ts'

const part = z.union([z.number(), z.string()])
const item = z.looseObject({
  title: z.string().optional(),
  author: z
    .array(z.looseObject({ family: z.string().optional(), given: z.string().optional(), literal: z.string().optional() }))
    .optional(),
  'container-title': z.union([z.string(), z.array(z.string())]).optional(),
  publisher: z.string().optional(),
  URL: z.string().optional(),
  issued: z
    .looseObject({ 'date-parts': z.array(z.array(part)).optional(), raw: z.string().optional(), literal: z.string().optional() })
    .optional(),
})

const entryOf = (one: z.output<typeof item>): SourceEntry => {
  const [year, month, day] = one.issued?.['date-parts']?.[0] ?? []
  const raw = one.issued?.raw ?? one.issued?.literal
  const container = one['container-title']
  return {
    title: one.title?.replace(/<[^>]*>/g, '') || null,
    author: one.author?.map((name) => name.literal ?? [name.given, name.family].filter(Boolean).join(' ')).join('; ') || null,
    outlet: (Array.isArray(container) ? container[0] : container) || one.publisher || null,
    url: one.URL || null,
    published:
      dateFromParts(year, month === undefined ? null : Number(month), day ?? null) ??
      (raw && /^\d{4}(?:-\d\d){0,2}$/.test(raw) ? raw : null),
  }
}

/** Items of a CSL-JSON file, as Zotero and Pandoc write it; null where it is no such file. */
export const readCsl = (file: string): SourceEntry[] | null => {
  try {
    const read = z.array(item).safeParse(JSON.parse(file))
    return read.success ? read.data.map(entryOf) : null
  } catch {
    return null
  }
}
