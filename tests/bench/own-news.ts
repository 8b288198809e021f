import { type SeededRandom, seededRandom } from './seeded-random.ts'

const SIDES = ['Georgia', 'Turkey', 'Armenia', 'Azerbaijan', 'Russia', 'Iran', 'Ukraine', 'Syria', 'Lebanon', 'Israel', 'Sudan', 'Ethiopia']
const PEOPLE = [
  'Foreign Minister Nino Beridze',
  'President Aram Sarian',
  'spokeswoman Leyla Demir',
  'General Viktor Orlov',
  'envoy Sara Haddad',
]
const PLACES = ['Batumi', 'Gyumri', 'Lachin', 'Aleppo', 'Tyre', 'Gondar', 'Sochi', 'Tabriz', 'Odesa', 'Khartoum']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/** Sentences of our own with holes: A and B sides, P a person, C a place, D a weekday, N a number. */
const SENTENCES = [
  'A accused B of shelling villages near C on D, killing at least N people.',
  'P said the ceasefire signed in C last month was holding, but warned that patience was running out.',
  'Troops from B withdrew from positions around C after talks brokered by the United Nations.',
  'Thousands of people protested in C on D against the blockade of the only road to the coast.',
  'B rejected the accusation and called on A to return to the negotiating table.',
  'According to officials in the capital, N soldiers were wounded in clashes that began earlier this week.',
  'The two sides have fought two wars over the territory since the early 1990s.',
  'P met the foreign minister of B in C and agreed to exchange N prisoners.',
  'The European Union imposed sanctions on N officials of A over the arrest of opposition leaders.',
  'If the talks fail, P could ask peacekeepers to stay until the end of next year.',
  'Aid convoys carrying food and medicine reached C for the first time in three weeks.',
  'A called off a military drill with B that was planned for the autumn.',
]

const fill = (random: SeededRandom, sentence: string): string => {
  const a = random.pick(SIDES)
  const b = random.pick(SIDES.filter((side) => side !== a))
  const words: Record<string, string> = {
    A: a,
    B: b,
    P: random.pick(PEOPLE),
    C: random.pick(PLACES),
    D: random.pick(DAYS),
    N: String(2 + random.below(90)),
  }
  return sentence.replace(/\b[ABPCDN]\b/g, (hole) => words[hole] ?? hole)
}

/** Articles of about 200 words, the same for the same count in every run. */
export const ownNews = (count: number, seed = 7): { id: string; text: string }[] => {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const day = 1 + (i % 28)
    const paragraphs = Array.from({ length: 5 }, () => [0, 1, 2].map(() => fill(random, random.pick(SENTENCES))).join(' '))
    return {
      id: `news-${i}`,
      text: `${fill(random, 'A and B trade blame over C')} (${i})\n\nC, ${day} March 2021 (Bench wire) - ${paragraphs.join('\n\n')}`,
    }
  })
}
