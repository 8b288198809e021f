import { cleanLine } from './clean-text.ts'
import { datelineOf } from './dateline-line.ts'
import { isFurniture } from './page-furniture.ts'
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

const isTitle = (line: TextLine): boolean => line.words >= 2 && line.words <= 25 && line.text.trim().length <= 200

/** A first line that repeats alone further down: "Title - Site" as browsers put it above the page. */
const repeatedTitle = (first: TextLine, lines: TextLine[]): FoundTitle | null => {
  const own = foldLine(first.text)
  for (const line of lines.slice(1, 40)) {
    const folded = foldLine(line.text)
    if (folded.split(' ').length < 3 || !own.startsWith(`${folded} `)) continue
    const outlet = first.text
      .trim()
      .slice(line.text.trim().length)
      .replace(/^[\s|–—·•:»-]+/u, '')
    return { title: line.text.trim(), outlet: cleanLine(outlet, 80), line }
  }
  return null
}

/** Below a menu, the longest line above the first paragraph is the headline. */
const titleBelowMenu = (lines: TextLine[]): TextLine | null => {
  const paragraph = lines.findIndex((line) => line.words >= 12 && endsSentence(line.text))
  const above = lines
    .slice(0, Math.max(0, paragraph))
    .filter((line) => line.words >= 4 && isTitle(line) && !isFurniture(line) && !datelineOf(line) && !/^by /i.test(line.text.trim()))
  return above.reduce<TextLine | null>((best, line) => (best && best.text.length >= line.text.length ? best : line), null)
}

/**
 * The headline among the first lines of a text. Where a line "Title - Site" is followed by the same title alone, the second
 * is the headline and the rest of the first names the outlet.
 */
export const findTitle = (lines: TextLine[]): FoundTitle | null => {
  const [first] = lines
  if (!first || lines.length < 2) return null
  const repeated = repeatedTitle(first, lines)
  if (repeated) return repeated
  const line = first.words >= 4 && isTitle(first) && !isFurniture(first) && !datelineOf(first) ? first : (titleBelowMenu(lines) ?? first)
  if (!isTitle(line) || isFurniture(line) || datelineOf(line)) return null
  const text = line.text.trim()
  if (endsSentence(text) && line.words > 14) return null
  const split = splitSiteSuffix(text)
  return split ? { ...split, line } : { title: text, outlet: null, line }
}
