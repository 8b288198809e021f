import { dayFromIso } from '../../../src/shared/domain/day-number.ts'
import { openToldCase } from './told-case.ts'

export const day = (iso: string): number => dayFromIso(iso) as number

/** Two states, a minister, a mediator, and what is between them, told by two outlets. */
export const tellQuarrel = () => {
  const told = openToldCase()
  const [aland, bland, envoy] = [told.actor('Aland'), told.actor('Bland'), told.actor('Envoy', 'person')]
  const first = told.article('Aland blamed Bland. Aland blamed Bland again.', { outlet: 'Wire' })
  const second = told.article('Aland blamed Bland. They met.', { outlet: 'Daily' })
  told.event({
    kind: 'accusation',
    time: '2022-03-01',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
    told: [
      { article: first, words: 'Aland blamed Bland.' },
      { article: second, words: 'Aland blamed Bland.' },
    ],
  })
  told.event({
    kind: 'accusation',
    time: '2022-04-01',
    cast: [
      [aland, 'source'],
      [bland, 'target'],
    ],
    told: [
      { article: first, words: 'Aland blamed Bland again.' },
      { article: second, words: 'They met.', recap: true },
    ],
  })
  told.event({
    kind: 'talks',
    time: '2022-05-01',
    cast: [
      [bland, 'party'],
      [aland, 'party'],
      [envoy, 'mediator'],
    ],
    told: [{ article: second, words: 'They met.' }],
  })
  return { told, aland, bland, envoy }
}

export const ask = { filter: {}, mode: 'actors' as const }
