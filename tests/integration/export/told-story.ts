import type { ExportFormat } from '../../../src/shared/contract/export-formats.ts'
import { EVERYTHING } from '../../../src/shared/contract/filter.ts'
import { openToldCase, type ToldCase } from '../explore/told-case.ts'

export interface ToldStory extends ToldCase {
  aland: number
  bland: number
  articleId: number
}

/** Two states, a blockade, talks and a claimed attack; names and quotations hold what each format has to escape. */
export const tellStory = (order: 'forth' | 'back' = 'forth'): ToldStory => {
  const told = openToldCase()
  const names = ['Aland', 'B & "Bland"']
  const ids = new Map((order === 'forth' ? names : names.toReversed()).map((name) => [name, told.actor(name)]))
  const [aland, bland] = [ids.get('Aland') as number, ids.get('B & "Bland"') as number]
  told.raw.update('actors', aland, { uid: 'actor-a', iso3: 'ALD', wikidata: 'Q1' })
  told.raw.update('actors', bland, { uid: 'actor-b', iso3: 'BLD' })
  const pass = told.place('The 🏔 Pass', { latitude: 41.5, longitude: -44.25 })
  told.raw.update('places', pass, { uid: 'place-pass' })
  const article = told.article('😀 Aland <b>closed</b> the pass, it said.\nThey met & talked. =Shells fell near {Bland}_town.', {
    title: 'Pass "closed" & {shut}',
    published: '2022-03-05',
    url: 'https://example.org/pass?a=1&b=2',
  })
  told.raw.update('articles', article, { uid: 'article-1', author: 'Ada Example' })
  const events = [
    () =>
      told.event({
        kind: 'blockade',
        title: 'Aland closes the pass',
        time: '2022-01-10',
        place: pass,
        cast: [
          [aland, 'source'],
          [bland, 'target'],
        ],
        told: [{ article, words: 'Aland <b>closed</b> the pass' }],
      }),
    () =>
      told.event({
        kind: 'talks',
        title: 'They met',
        time: '2022-03-01/2022-03-03',
        cast: [
          [aland, 'party'],
          [bland, 'party'],
        ],
        told: [{ article, words: 'They met & talked.' }],
      }),
    () =>
      told.event({
        kind: 'attack',
        title: '=1+1 shelling',
        time: '2022-02-01',
        factuality: 'claimed',
        cast: [
          [bland, 'source'],
          [aland, 'target'],
        ],
        told: [{ article, words: '=Shells fell near {Bland}_town.' }],
      }),
  ]
  const made = new Map<number, number>()
  const turns = order === 'forth' ? [0, 1, 2] : [2, 1, 0]
  for (const turn of turns) made.set(turn, (events[turn] as () => number)())
  for (const [turn, id] of made) {
    told.raw.update('story_events', id, { uid: `event-${turn}` })
    const report = told.db.prepare('SELECT report_id FROM event_reports WHERE event_id = ?').pluck().get(id) as number
    told.raw.update('reports', report, { uid: `report-${turn}` })
  }
  told.relate('ally', aland, bland)
  return { ...told, aland, bland, articleId: article }
}

export const exported = async (format: ExportFormat, story: ToldStory = tellStory(), more: { redact?: object; picture?: object } = {}) =>
  story.askLater('export.make', { format, filter: EVERYTHING, ...more })

export const exportedBytes = async (format: ExportFormat, story?: ToldStory, more?: { redact?: object }): Promise<Uint8Array> =>
  Buffer.from((await exported(format, story, more)).base64 ?? '', 'base64')
