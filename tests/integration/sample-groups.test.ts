import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../src/shared/contract/filter.ts'
import { openEngine } from './open-engine.ts'

/**
 * What the articles of the sample tell of one event, read and judged by hand: how the passages begin that strict grouping may
 * put under one event. A group that is not part of one of these has to be read before it is written down here.
 */
const ONE_EVENT: Record<string, string[]> = {
  'Soviet troops enter Baku, January 1990': ['Baku buries its dead after Soviet army', 'The army entered the city late on Friday'],
  'the truce of April 2016': ['A truce agreed in Moscow by the military chiefs', 'The ceasefire began at noon on Tuesday'],
  'the fighting of April 2016': [
    'A truce agreed in Moscow by the military chiefs',
    'Clashes erupted along the line of contact',
    'Each side accuses the other of having attacked first',
  ],
  'the fighting of July 2020': [
    'Border clashes spread alarm',
    'The shelling started on Sunday',
    'Yerevan said that Azerbaijani soldiers had tried',
  ],
  'the truce of 26 October 2020': ['Third Karabakh truce in a month', 'The ceasefire was announced in Washington'],
  'the fighting of November 2021': [
    'Russia mediates ceasefire after deadliest border clash',
    'A ceasefire mediated by Russia was mostly holding',
    'Armenia’s Defence Ministry said that Azerbaijani troops had attacked',
  ],
  'the fighting of September 2022': [
    'A truce between Armenia and Azerbaijan was holding on Thursday after two days of fighting',
    'The fighting came two weeks after',
    'It was the bloodiest clash',
  ],
  'consent to the mission, October 2022': ['Armenia agreed to the mission, and Azerbaijan agreed'],
  'the meeting in Sochi, October 2022': ['Putin hosts Armenian and Azerbaijani leaders', 'Russian President Vladimir Putin received'],
  'the protest on the road, December 2022': ['The protest began on Monday', 'Yerevan denies this and claims that the protest'],
  'the talks of May 2023': ['Armenia and Azerbaijan report progress', 'The talks took place in the shadow'],
  'the truce of September 2023': [
    'Representatives of Azerbaijan and of the Karabakh Armenians met',
    'Armenian Prime Minister Nikol Pashinyan said that Armenia had no part in drafting the truce',
  ],
}

/** Names that stand for one actor wherever the sample has them, judged by hand. A name of many bodies or of passing people is none. */
const ONE_ACTOR = new Set(
  (
    'Armenia|Azerbaijan|Nagorno-Karabakh|Russia|Turkey|United States|France|Syria|Iran|Soviet Union|Armenians|Azerbaijanis|' +
    'Nikol Pashinyan|Ilham Aliyev|Vladimir Putin|Ararat Mirzoyan|Jeyhun Bayramov|Sergey Lavrov|Charles Michel|Hikmet Hajiyev|' +
    'UN Security Council|United Nations|OSCE Minsk Group|European Union|European Council|Collective Security Treaty Organization|' +
    'Conference on Security|Conference on Security and Co-operation in Europe|Armenian forces|Armenian officials|Karabakh army|' +
    'Karabakh authorities|Azerbaijani soldiers|Russian peacekeepers'
  ).split('|'),
)

const plain = (passage: string): string => passage.replaceAll(/['’]/g, '’').replaceAll(/\s+/g, ' ')

describe('in the sample case', () => {
  test('every group that was made without asking tells one event', { timeout: 60_000 }, async () => {
    const { ask, sampleCase } = await openEngine()
    await sampleCase()
    const { rows } = await ask('events.list', { filter: EVERYTHING, limit: 500 })
    const groups = rows.filter((row) => row.reports > 1)
    for (const { id } of groups) {
      const { evidence, title } = await ask('events.get', { eventId: id })
      const passages = evidence.map((one) => plain(one.passage))
      const told = Object.values(ONE_EVENT).some((beginnings) => passages.every((words) => beginnings.some((one) => words.startsWith(one))))
      expect({ title, passages, told }).toEqual({ title, passages, told: true })
    }
    expect(groups.length).toBeGreaterThanOrEqual(9)
  })

  test('every actor that several articles name is one actor', { timeout: 60_000 }, async () => {
    const { ask, sampleCase } = await openEngine()
    await sampleCase()
    const { rows } = await ask('actors.list', { filter: EVERYTHING, limit: 500 })
    const across = rows.filter((row) => row.articles > 1).map((row) => row.name)
    expect(across.filter((name) => !ONE_ACTOR.has(name))).toEqual([])
    expect(across.length).toBeGreaterThanOrEqual(25)
  })
})
