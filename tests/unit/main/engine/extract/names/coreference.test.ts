import { describe, expect, it } from 'vitest'
import { readNames } from './read-names.ts'

describe('pronouns', () => {
  it('for persons go to the last fitting subject', () => {
    const { chainOf } = readNames('Spokeswoman Petra Novak met Karel Svoboda. She said he was late.')
    expect(chainOf('She')?.name).toBe('Petra Novak')
    expect(chainOf('he', 1)?.kind).toBe('person')
  })
  it('for bodies go to the subject of the sentence, or of the one before', () => {
    const { chainOf } = readNames('Peru accused Chile of spying. It also recalled its envoy.')
    expect(chainOf('It')?.name).toBe('Peru')
    expect(chainOf('its')?.name).toBe('Peru')
  })
  it('that stand for nothing stay alone', () => {
    expect(readNames('Peru waited. It is hard to say why.').chainOf('It')).toBeUndefined()
  })
  it('of the first person in a quotation are the speaker’s side', () => {
    const { chainOf } = readNames('Kenya replied at once. Kenyan spokesman John Mwangi said: “They attacked us first.”')
    expect(chainOf('us')?.name).toBe('Kenya')
  })
})

describe('descriptions', () => {
  it('of a pair stand for both', () => {
    const { names } = readNames('Peru and Chile signed a pact. The two neighbours had been at odds.')
    const chains = names.mentions.filter((mention) => mention.text === 'The two neighbours').map((mention) => mention.chain)
    expect(names.chains.filter((chain) => chains.includes(chain.id)).map((chain) => chain.name)).toEqual(['Peru', 'Chile'])
  })
  it('of a country, a body, a territory and an office find what was named', () => {
    const text =
      'Defence Minister Ana Pop visited Romania. The Health Ministry closed a ward. Police searched the Zangezur Corridor. The ministry, the minister, the corridor and the country were quiet.'
    const { chainOf } = readNames(text)
    expect(chainOf('The ministry')?.name).toContain('Health Ministry')
    expect(chainOf('the minister')?.name).toBe('Ana Pop')
    expect(chainOf('the corridor')?.identity).toBe('place:zangezur-corridor')
    expect(chainOf('the country')?.name).toBe('Romania')
  })
  it('with a possessive are not the subject of their own clause', () => {
    expect(readNames('Cuba hosts a base and Venezuela is the country’s main partner.').chainOf('the country')?.name).toBe('Cuba')
  })
})
