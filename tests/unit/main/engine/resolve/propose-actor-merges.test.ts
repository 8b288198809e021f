import { describe, expect, test } from 'vitest'
import { type Comparable, proposeActorMerges } from '../../../../../src/main/engine/resolve/propose-actor-merges.ts'

let nextId = 1

const actor = (name: string, kind: string, more: Partial<Comparable> = {}): Comparable => {
  const id = nextId++
  return { id, uid: `uid-${id}`, name, kind, iso3: null, identity: null, aliases: [], affiliations: [], neighbours: new Set(), ...more }
}

const never = () => false

const proposed = (a: Comparable, b: Comparable): boolean => proposeActorMerges([a, b], never).length > 0

/** Pairs that are one, as articles write them. */
const TRUE_PAIRS: [string, string, string][] = [
  ['person', 'Nikol Pashinyan', 'Nikol Pashinian'],
  ['person', 'Ilham Aliyev', 'Ilham Aliev'],
  ['person', 'Sergey Lavrov', 'Sergei Lavrov'],
  ['person', 'Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
  ['person', 'Muammar Gaddafi', 'Muammar Qaddafi'],
  ['person', 'Muammar Gaddafi', 'Moammar Gadhafi'],
  ['person', 'Jeyhun Bayramov', 'Ceyhun Bayramov'],
  ['person', 'Bashar Assad', 'Bashar Asad'],
  ['person', 'Ararat Mirzoyan', 'A. Mirzoyan'],
  ['person', 'Zohrab Mnatsakanyan', 'Zohrab Mnatsakanian'],
  ['person', 'Zelimkhan Yandarbiyev', 'Zelimhan Yandarbiev'],
  ['person', 'Hikmet Hajiyev', 'Hikmat Hajiyev'],
  ['person', 'Vladimir Putin', 'Putin'],
  ['person', 'Armen Grigoryan', 'Armen Grigorian'],
  ['person', 'Kofi Annan', 'K. Annan'],
  ['person', 'Viktor Yanukovych', 'Victor Yanukovich'],
  ['person', 'Ali Khamenei', 'Ali Khamenai'],
  ['person', 'Dmitry Peskov', 'Dmitri Peskov'],
  ['person', 'Aleksandr Lukashenko', 'Alexander Lukashenko'],
  ['person', 'Serzh Sargsyan', 'Serge Sargsian'],
  ['person', 'John F. Kerry', 'John Kerry'],
  ['organisation', 'United Nations', 'UN'],
  ['organisation', 'European Union', 'E.U.'],
  ['organisation', 'Organization for Security and Co-operation in Europe', 'Organisation for Security and Cooperation in Europe'],
  ['organisation', 'Ministry of Foreign Affairs', 'Foreign Affairs Ministry'],
  ['organisation', 'The Red Cross', 'Red Cross'],
  ['organisation', 'International Court of Justice', 'ICJ'],
  ['organisation', 'Collective Security Treaty Organization', 'CSTO'],
  ['organisation', 'Human Rights Watch', 'HRW'],
  ['organisation', 'OSCE Minsk Group', 'Minsk Group of the OSCE'],
  ['organisation', 'Central Bank of Libya', 'Libya Central Bank'],
  ['armed_group', 'Hezbollah', 'Hizbollah'],
  ['armed_group', 'Al-Shabaab', 'al Shabab'],
  ['armed_group', 'Kurdistan Workers Party', 'PKK Kurdistan Workers’ Party'],
  ['armed_group', 'Jabhat al-Nusra', 'Jabhat al Nusra'],
  ['armed_group', 'Free Syrian Army', 'FSA'],
  ['armed_group', 'Houthis', 'Huthis'],
  ['armed_group', 'Revolutionary Armed Forces', 'Armed Forces, Revolutionary'],
  ['population', 'Karabakh Armenians', 'Karabagh Armenians'],
  ['population', 'Crimean Tatars', 'Crimean Tatars'],
  ['population', 'Rohingyas', 'Rohinghyas'],
  ['person', 'Recep Tayyip Erdoğan', 'Recep Erdogan'],
]

/** Pairs that look alike and are two. */
const TRAPS: [string, string, string][] = [
  ['country', 'Niger', 'Nigeria'],
  ['country', 'Iran', 'Iraq'],
  ['country', 'Austria', 'Australia'],
  ['country', 'Slovakia', 'Slovenia'],
  ['country', 'Mali', 'Malawi'],
  ['country', 'Guinea', 'Guyana'],
  ['country', 'Dominica', 'Dominican Republic'],
  ['country', 'Congo', 'Kongo Central'],
  ['country', 'Mauritania', 'Mauritius'],
  ['country', 'Gambia', 'Zambia'],
  ['country', 'North Korea', 'South Korea'],
  ['organisation', 'Gori Council', 'Goris Council'],
  ['person', 'Heydar Aliyev', 'Ilham Aliyev'],
  ['person', 'Hafez Assad', 'Bashar Assad'],
  ['person', 'George H. Bush', 'George W. Bush'],
  ['person', 'Bill Clinton', 'Hillary Clinton'],
  ['person', 'Rafik Hariri', 'Saad Hariri'],
  ['person', 'Serzh Sargsyan', 'Armen Sarkissian'],
  ['person', 'Fidel Castro', 'Raul Castro'],
  ['person', 'Indira Gandhi', 'Rajiv Gandhi'],
  ['person', 'Levon Ter-Petrosyan', 'Tigran Petrosyan'],
  ['person', 'Vladimir Putin', 'Vladimir Rasputin'],
  ['person', 'Maria Zakharova', 'Maria Zakharchenko'],
  ['person', 'Ban Ki-moon', 'Moon Jae-in'],
  ['person', 'Kim Jong-il', 'Kim Jong-un'],
  ['person', 'Jalal Talabani', 'Masoud Barzani'],
  ['person', 'Anna Petrova', 'Anton Petrov'],
  ['person', 'Abdullah Öcalan', 'Abdullah Gül'],
  ['person', 'John Kerry', 'John Kelly'],
  ['organisation', 'Ministry of Defence', 'Ministry of Finance'],
  ['organisation', 'First Army', 'Third Army'],
  ['organisation', 'Bank of Georgia', 'Bank of Greece'],
  ['organisation', 'UN', 'EU'],
  ['organisation', 'United Nations', 'United States Navy'],
  ['organisation', 'National Assembly', 'National Army'],
  ['organisation', 'Lebanese Forces', 'Lebanese Armed Forces'],
  ['armed_group', 'Hamas', 'Hama Brigade'],
  ['armed_group', 'Islamic Front', 'Islamic Army'],
  ['armed_group', 'Popular Front', 'Popular Front General Command'],
  ['armed_group', 'LTTE', 'LRA'],
  ['population', 'Armenians', 'Azerbaijanis'],
  ['population', 'Syrians', 'Assyrians'],
  ['population', 'Georgians', 'Germans'],
]

describe('merge proposals', () => {
  test('find at least 85 of a hundred true pairs and propose at most 5 of a hundred traps', () => {
    const missed = TRUE_PAIRS.filter(([kind, a, b]) => !proposed(actor(a, kind), actor(b, kind)))
    const fooled = TRAPS.filter(([kind, a, b]) => proposed(actor(a, kind), actor(b, kind)))
    expect({ pairs: TRUE_PAIRS.length, traps: TRAPS.length }).toEqual({ pairs: 42, traps: 43 })
    expect(1 - missed.length / TRUE_PAIRS.length, `missed ${JSON.stringify(missed)}`).toBeGreaterThanOrEqual(0.85)
    expect(fooled.length / TRAPS.length, `fooled by ${JSON.stringify(fooled)}`).toBeLessThanOrEqual(0.05)
  })

  test('never propose a country and its people, or two states with codes of their own', () => {
    expect(proposed(actor('Azerbaijan', 'country'), actor('Azerbaijani', 'population'))).toBe(false)
    expect(proposed(actor('Congo', 'country', { iso3: 'COG' }), actor('Congo', 'country', { iso3: 'COD' }))).toBe(false)
  })

  test('soldiers of one article and soldiers of another are no question', () => {
    expect(proposed(actor('soldiers', 'organisation'), actor('soldiers', 'organisation'))).toBe(false)
    expect(proposed(actor('Defence Ministry', 'organisation'), actor('Defence Ministry', 'organisation'))).toBe(true)
  })

  test('a surname and a full name that belong to different bodies stay apart', () => {
    expect(
      proposed(actor('Petrosyan', 'person', { affiliations: [900] }), actor('Levon Petrosyan', 'person', { affiliations: [901] })),
    ).toBe(false)
  })

  test('shared neighbours raise the score and are named among the reasons', () => {
    const plain = proposeActorMerges([actor('Putin', 'person'), actor('Vladimir Putin', 'person')], never)[0]
    const known = proposeActorMerges(
      [actor('Putin', 'person', { neighbours: new Set([7, 8]) }), actor('Vladimir Putin', 'person', { neighbours: new Set([7, 8, 9]) })],
      never,
    )[0]
    expect(known?.score).toBeGreaterThan(plain?.score ?? 1)
    expect(known?.reasons.join()).toContain('2 same actors')
  })

  test('a pair that a person kept apart is never proposed again', () => {
    const pair = [actor('Putin', 'person'), actor('Vladimir Putin', 'person')]
    expect(proposeActorMerges(pair, () => true)).toEqual([])
  })
})
