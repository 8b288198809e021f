import type { ActorKind, Role } from '../../src/shared/domain/actors.ts'
import { dayFromCivil } from '../../src/shared/domain/day-number.ts'
import type { FuzzyTime } from '../../src/shared/domain/fuzzy-time.ts'
import { EVENT_KINDS } from '../../src/shared/domain/kinds.ts'
import { fromTo, goingOnSince, onDay, withinSpan } from '../../src/shared/domain/make-time.ts'
import type { SeededRandom } from './seeded-random.ts'

const SYLLABLES = 'ka ro ven dal mir sho tan lo bel gar nu fen or sel va ti mar quo dru zan pe hol im ras'.split(' ')

/** Made-up names, so that nobody takes a generated case for the world. */
export const inventName = (random: SeededRandom, words: number): string =>
  Array.from({ length: words }, () => {
    const word = Array.from({ length: 2 + random.below(2) }, () => random.pick(SYLLABLES)).join('')
    return word.charAt(0).toUpperCase() + word.slice(1)
  }).join(' ')

const OTHER_KINDS: readonly ActorKind[] = ['person', 'person', 'person', 'organisation', 'armed_group', 'population']

/** Some dozens of countries, then everyone else. */
export const actorKindAt = (index: number): ActorKind => (index < 40 ? 'country' : (OTHER_KINDS[index % OTHER_KINDS.length] as ActorKind))

const FIRST = dayFromCivil(1988, 1, 1)
const LAST = dayFromCivil(2023, 12, 31)
/** Stretches of a few weeks in which most of it happens. */
const BURSTS = [
  dayFromCivil(1992, 2, 1),
  dayFromCivil(1994, 4, 1),
  dayFromCivil(2016, 3, 20),
  dayFromCivil(2020, 9, 10),
  dayFromCivil(2022, 8, 20),
]

export const inventDay = (random: SeededRandom): number =>
  random.chance(0.55) ? Math.min(LAST, random.pick(BURSTS) + Math.floor(random.next() ** 2 * 120)) : FIRST + random.below(LAST - FIRST + 1)

/** Days mostly; some stretches, months and years, some going on, some without a date. */
export const inventTime = (random: SeededRandom, day: number, kind: string): FuzzyTime | null => {
  const band = EVENT_KINDS.find((one) => one.id === kind)?.band
  if (band && random.chance(0.3)) {
    const start = { first: day, last: day + random.below(3) }
    if (random.chance(0.05)) return goingOnSince(start, day + 30)
    const end = day + 20 + random.below(200)
    return fromTo(start, { first: end, last: end + random.below(10) })
  }
  const draw = random.next()
  if (draw < 0.02) return null
  if (draw < 0.06)
    return withinSpan({
      first: dayFromCivil(new Date(day * 864e5).getUTCFullYear(), 1, 1),
      last: dayFromCivil(new Date(day * 864e5).getUTCFullYear(), 12, 31),
    })
  if (draw < 0.14) return withinSpan({ first: day, last: day + 29 })
  if (draw < 0.24) return fromTo({ first: day, last: day }, { first: day + 1 + random.below(6), last: day + 7 })
  return onDay(day)
}

const SYMMETRIC = new Set(['war', 'clash', 'talks', 'agreement', 'truce', 'drill', 'cooperation'])

export const inventRoles = (random: SeededRandom, kind: string): Role[] => {
  if (SYMMETRIC.has(kind)) return random.chance(0.15) ? ['party', 'party', 'mediator'] : ['party', 'party']
  if (kind === 'statement') return random.chance(0.4) ? ['speaker', 'addressee'] : ['speaker']
  return random.chance(0.75) ? ['source', 'target'] : ['source']
}

const COMMON = ['statement', 'accusation', 'attack', 'clash', 'talks', 'appeal', 'rejection', 'mobilization', 'support', 'violation']

export const inventKind = (random: SeededRandom): string => (random.chance(0.6) ? random.pick(COMMON) : random.pick(EVENT_KINDS).id)
