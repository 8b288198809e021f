import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create, type Font } from 'fontkit'

const requireHere = createRequire(import.meta.url)

/** DejaVu Sans Condensed, as wide as the screen's own sans: Latin, Greek, Cyrillic, Armenian, Georgian, Arabic, Hebrew and others. */
const FILES = { regular: 'DejaVuSansCondensed.ttf', bold: 'DejaVuSansCondensed-Bold.ttf' } as const

export type PdfFont = keyof typeof FILES

const read = new Map<PdfFont, Buffer>()

/** The font as a TrueType file. */
export const pdfFontFile = (font: PdfFont): Buffer => {
  const known = read.get(font) ?? readFileSync(requireHere.resolve(`dejavu-fonts-ttf/ttf/${FILES[font]}`))
  read.set(font, known)
  return known
}

let fonts: Font[] | undefined

const hasLetter = (letter: string): boolean => {
  fonts ??= [pdfFontFile('regular'), pdfFontFile('bold')].map((file) => create(file) as Font)
  return fonts.every((font) => font.hasGlyphForCodePoint(letter.codePointAt(0) as number))
}

/** Joiners, direction marks and the like are followed, not drawn. */
const DRAWN = /[^\p{Default_Ignorable_Code_Point}\p{Cc}]/u

const lacks = (letter: string): boolean => DRAWN.test(letter) && !hasLetter(letter)

/** Letters of these texts that the font has no shape for, each once, as they come. */
export const lackingLetters = (texts: Iterable<string>): string[] => {
  const letters = new Set<string>()
  for (const text of texts) for (const letter of text.normalize('NFC')) letters.add(letter)
  return [...letters].filter(lacks)
}

/** A box stands for each letter that the font lacks. */
export const withBoxes = (text: string): string => [...text.normalize('NFC')].map((letter) => (lacks(letter) ? '□' : letter)).join('')
