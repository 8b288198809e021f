import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const folder = fileURLToPath(new URL('../../../resources/sample/', import.meta.url))
const files = readdirSync(folder).filter((name) => /\.(html|md|txt)$/.test(name) && name !== 'README.md')
const articles = files.map((name) => ({ name, source: readFileSync(folder + name, 'utf8') }))

const MARK = 'Sample text written for Dateline'
const FULL_DATE = /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/
const STATED_DATES = [
  /"datePublished": "(\d{4}-\d{2}-\d{2})/,
  /"article:published_time" content="(\d{4}-\d{2}-\d{2})/,
  /<time datetime="(\d{4}-\d{2}-\d{2})/,
  /^date: (\d{4}-\d{2}-\d{2})$/m,
]
const OUTLET = /Sample (?:wire [AB]|daily C \(Yerevan view\)|daily D \(Baku view\)|agency E \(Moscow view\)|review F \(Brussels view\))/
const REAL_OUTLETS =
  /\b(?:Reuters|TASS|ITAR-TASS|Interfax|Sputnik|RIA Novosti|Kommersant|Izvestia|AFP|Agence France-Presse|Associated Press|AP|BBC|CNN|Al Jazeera|Anadolu|Daily Sabah|TRT|Azertac|Azertag|Trend|Turan|APA|AzerNews|Armenpress|ARKA|Hetq|CivilNet|Azatutyun|News\.am|Panorama|Asbarez|RFE\/RL|Radio Liberty|Radio Free Europe|Eurasianet|JAMnews|OC Media|Caucasian Knot|Guardian|New York Times|Washington Post|Le Monde|Euronews|Bloomberg|Deutsche Welle|Politico)\b/i

function textOf(source: string): string {
  return source
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<(script|title|nav|aside)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
}

function wordsOf(source: string): number {
  return textOf(source).split(/\s+/).filter(Boolean).length
}

function statedDates(source: string): string[] {
  return STATED_DATES.flatMap((pattern) => pattern.exec(source)?.[1] ?? [])
}

describe('the sample articles', () => {
  it('are enough to show a conflict and come in three formats', () => {
    expect(articles.length).toBeGreaterThanOrEqual(12)
    for (const ending of ['.html', '.md', '.txt']) expect(files.some((name) => name.endsWith(ending))).toBe(true)
  })

  it('are short enough to read at a sitting', () => {
    const lengths = articles.map(({ name, source }) => ({ name, words: wordsOf(source) }))
    expect(lengths.filter(({ words }) => words < 150 || words >= 400)).toEqual([])
  })

  it('leave exactly one article without a publication date, in its name, its markup and its text', () => {
    const undated = articles.filter(({ name }) => !/^\d{4}-\d{2}-\d{2}-/.test(name))
    expect(undated.map(({ name }) => name)).toEqual(['wire-b-stalled-talks.txt'])
    for (const { source } of undated) {
      expect(statedDates(source)).toEqual([])
      expect(source).not.toMatch(FULL_DATE)
    }
  })

  it('state the same date inside as in their file name', () => {
    const disagreeing = articles.filter(({ name, source }) => statedDates(source).some((date) => !name.startsWith(date)))
    expect(disagreeing.map(({ name }) => name)).toEqual([])
  })

  it('say in their last line that they are sample text', () => {
    const unmarked = articles.filter(({ source }) => !textOf(source).trim().endsWith(MARK))
    expect(unmarked.map(({ name }) => name)).toEqual([])
  })

  it('carry the sample mark as metadata in every HTML file', () => {
    const pages = articles.filter(({ name }) => name.endsWith('.html'))
    const unmarked = pages.filter(({ source }) => !source.includes('<meta name="dateline-sample" content="sample text">'))
    expect(unmarked.map(({ name }) => name)).toEqual([])
  })

  it('name a sample outlet and never a real one', () => {
    expect(articles.filter(({ source }) => !OUTLET.test(source)).map(({ name }) => name)).toEqual([])
    expect(articles.filter(({ source }) => REAL_OUTLETS.test(source)).map(({ name }) => name)).toEqual([])
  })

  it('quote nobody word for word', () => {
    expect(articles.filter(({ source }) => /["“”«»]/.test(textOf(source))).map(({ name }) => name)).toEqual([])
  })
})
