import { cleanLine } from './clean-text.ts'
import { endsSentence, foldLine, type TextLine } from './text-lines.ts'

export interface FoundTitle {
  title: string
  outlet: string | null
  /** The line that is kept as the title. */
  line: TextLine
}

const SUFFIX = /^(.{12,}?)\s+(?:[|–—·•-]|::|»)\s+(.{2,40})$/u
const NAMES_OUTLET =
  /(?:\b(?:news|times|post|daily|herald|guardian|press|agency|tribune|journal|gazette|observer|telegraph|mirror|monitor|chronicle|review|radio|tv|television|reuters|bbc|cnn|afp|online|magazine|dergi|haber|zeitung|blog)\b|\.(?:com|org|net|info|news|[a-z]{2})$)/i

/** "Title - Site" as browsers write it, split; null where the part behind the dash may be the headline's own. */
export const splitSiteSuffix = (line: string): { title: string; outlet: string } | null => {
  const match = SUFFIX.exec(line.trim())
  if (!match) return null
  const [, title, outlet] = match as unknown as [string, string, string]
  const looksNamed = NAMES_OUTLET.test(outlet) || line.includes(' | ')
  return looksNamed && !/[.!?]$/.test(outlet) ? { title: title.trim(), outlet: outlet.trim() } : null
}

const isTitle = (line: TextLine): boolean => line.words >= 2 && line.words <= 30 && line.text.trim().length <= 220

/**
 * The headline among the first lines of a text. Where a line "Title - Site" is followed by the same title alone, the second
 * is the headline and the rest of the first names the outlet.
 */
export const findTitle = (lines: TextLine[]): FoundTitle | null => {
  const [first] = lines
  if (!first || !isTitle(first)) return null
  const text = first.text.trim()
  for (const line of lines.slice(1, 25)) {
    const folded = foldLine(line.text)
    const own = foldLine(text)
    if (folded.split(' ').length < 3 || !own.startsWith(`${folded} `)) continue
    const outlet = text.slice(line.text.trim().length).replace(/^[\s|–—·•:»-]+/u, '')
    return { title: line.text.trim(), outlet: cleanLine(outlet, 80), line }
  }
  if (endsSentence(text) && first.words > 14) return null
  const split = splitSiteSuffix(text)
  if (split) return { ...split, line: first }
  return lines.length > 1 ? { title: text, outlet: null, line: first } : null
}
