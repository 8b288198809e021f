import { datelineOf } from '../dateline-line.ts'
import { countWords, endsSentence, foldLine, type TextLine, textLines } from '../text-lines.ts'

/** Short lines that point elsewhere or sell something. Matched on whole lines of few words. */
const POINTER =
  /^(?:\W*(?:read (?:more|next|also|the full)|also read|see (?:more|also)|related|more (?:from|on|about|news|stories)|you (?:may|might) also (?:like|be interested)|recommended|don['’]?t miss|watch|listen(?: to)?|continue reading|click here|sign up|subscribe|get the|follow (?:us|me|\w+ on)|like this story|share (?:this|on)|want more|join (?:our|the)|download (?:the|our)|this article (?:was|is) (?:originally|first)|originally (?:published|appeared)|photo(?:graph)?s?\b ?[:by(]|image(?: \d+ of|s?:| copyright| caption| credit)|picture:|credit:|source:|file photo|advert(?:isement)?|sponsored|loading|tags?:|filed under|topics?:|categor(?:y|ies):|posted in|comments?\b|leave a (?:comment|reply)|post (?:a )?comment|©|copyright|all rights reserved|tell us what you think|breaking news (?:emails|alerts)|let our news|top stories|latest news|most (?:read|popular|viewed))\b)/i
const CREDIT =
  /\((?:image|photo|picture|file|credit|ap photo|reuters|afp|getty)[^()]{0,80}\)\s*$|(?:getty images|ap photo|\/ ?ap file|reuters file|associated press)\W*$|^(?:photo|image|picture)s?: /i
const ADDRESS = /^(?:https?:\/\/\S+|[\w.+-]+@[\w.-]+\.\w+|(?:twitter|facebook|instagram)\.com\/\S+)$/i
const BYLINE = /^(?:by|von|por|par)[: ]+\p{Lu}/iu
const DATED =
  /^\W*(?:first |last )?(?:updated|published|posted|modified)\b(?: on| at| by)?[: |-]*(?:\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|today|yesterday)/i

const isProse = (line: TextLine): boolean => line.words >= 8 && endsSentence(line.text)
const isPointer = (line: TextLine): boolean => {
  const text = line.text.trim()
  if (ADDRESS.test(text)) return true
  if (line.words > 40) return false
  return (
    (line.words <= 25 && POINTER.test(text) && !(endsSentence(text) && line.words > 14)) ||
    CREDIT.test(text) ||
    (DATED.test(text) && line.words <= 20)
  )
}

/** Upper-case teasers between paragraphs; a heading in capitals is rare and carries no fact that the text does not. */
const isShouting = (line: TextLine): boolean =>
  line.words >= 5 && !endsSentence(line.text) && line.text === line.text.toUpperCase() && line.text !== line.text.toLowerCase()

const isLead = (line: TextLine, title: string | null): boolean => {
  const text = line.text.trim()
  if (title && foldLine(text) === foldLine(title)) return false
  return isProse(line) || (line.words >= 12 && !BYLINE.test(text)) || /^["“”«„]/.test(text) || countWords(text) === 0
}

/**
 * Lines of an extracted body without what frames it: menus, byline and dates above, credits and pointers in between, contacts
 * below. A text that is short, or in no language of sentences, is left alone.
 */
export const trimBody = (text: string, title: string | null): string => {
  const lines = textLines(text)
  const prose = lines.filter(isProse)
  const chars = (all: TextLine[]): number => all.reduce((sum, line) => sum + line.text.length, 0)
  if (prose.length < 2 || chars(prose) < text.length * 0.4) return text
  const first = lines.findIndex((line) => isLead(line, title) && !isPointer(line) && (isProse(line) || !datelineOf(line)))
  const start = first === -1 ? lines.findIndex(isProse) : first
  const kept = lines.filter(
    (line, index) => index >= start && !isPointer(line) && !isShouting(line) && !(title && foldLine(line.text) === foldLine(title)),
  )
  while (kept.length > 1 && !isClosing(kept.at(-1) as TextLine)) kept.pop()
  return joinLines(text, kept)
}

const isClosing = (line: TextLine): boolean =>
  isProse(line) || endsSentence(line.text) || line.words >= 12 || /^\s*(?:[-*•–]|\d{1,3}[.)])\s/.test(line.text)

/** The lines with the breaks that stood before them. */
const joinLines = (text: string, lines: TextLine[]): string => {
  let joined = ''
  for (const line of lines) {
    const gap = /\n\s*\n\s*$/.test(text.slice(Math.max(0, line.start - 3), line.start)) ? '\n\n' : '\n'
    joined += joined === '' ? line.text : `${gap}${line.text}`
  }
  return joined
}
