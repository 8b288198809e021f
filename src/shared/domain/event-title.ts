import type { ActorKind, Role } from './actors.ts'

/** Who takes part, as far as a title names it. */
export interface TitledParticipant {
  name: string
  kind: ActorKind | 'place'
  role: Role
}

/** How a kind is said: "A attacks B", "Attack by A", "Attack on B", "Talks between A and B". */
interface KindWords {
  /** For one who acts on another; "" where only the noun is used. */
  verb: string
  noun: string
  /** Joins the noun to what it is done to. */
  toward: string
  /** Both sides are named alike: between A and B. */
  mutual?: boolean
  /** The place is what it is done to: "Blockade of the road". */
  ofPlace?: boolean
}

const WORDS: Record<string, KindWords> = {
  war: { verb: 'goes to war with', noun: 'War', toward: 'against', mutual: true },
  clash: { verb: 'clashes with', noun: 'Clashes', toward: 'with', mutual: true },
  attack: { verb: 'attacks', noun: 'Attack', toward: 'on', ofPlace: false },
  occupation: { verb: 'occupies', noun: 'Occupation', toward: 'of', ofPlace: true },
  blockade: { verb: 'blocks', noun: 'Blockade', toward: 'of', ofPlace: true },
  coercion: { verb: 'puts pressure on', noun: 'Restrictions', toward: 'on' },
  detention: { verb: 'detains', noun: 'Detention', toward: 'of' },
  displacement: { verb: 'displaces', noun: 'Displacement', toward: 'of' },
  mobilization: { verb: 'moves forces against', noun: 'Mobilization', toward: 'against' },
  drill: { verb: 'trains with', noun: 'Military drill', toward: 'with', mutual: true },
  protest: { verb: 'protests against', noun: 'Protest', toward: 'against' },
  sanction: { verb: 'imposes sanctions on', noun: 'Sanctions', toward: 'on' },
  violation: { verb: 'breaks a truce with', noun: 'Truce broken', toward: 'against' },
  accusation: { verb: 'accuses', noun: 'Accusation', toward: 'against' },
  rejection: { verb: 'rejects what is said by', noun: 'Rejection', toward: 'of what is said by' },
  cancellation: { verb: 'calls off plans with', noun: 'Cancellation', toward: 'of plans with' },
  threat: { verb: 'threatens', noun: 'Threat', toward: 'against' },
  demand: { verb: 'makes demands of', noun: 'Demand', toward: 'to' },
  investigation: { verb: 'investigates', noun: 'Investigation', toward: 'of' },
  statement: { verb: 'speaks to', noun: 'Statement', toward: 'to' },
  appeal: { verb: 'calls on', noun: 'Appeal', toward: 'to' },
  talks: { verb: 'talks with', noun: 'Talks', toward: 'with', mutual: true },
  agreement: { verb: 'agrees with', noun: 'Agreement', toward: 'with', mutual: true },
  truce: { verb: 'makes a truce with', noun: 'Truce', toward: 'with', mutual: true },
  support: { verb: 'backs', noun: 'Support', toward: 'for' },
  cooperation: { verb: 'works with', noun: 'Cooperation', toward: 'with', mutual: true },
  aid: { verb: 'aids', noun: 'Aid', toward: 'to' },
  peacekeeping: { verb: 'keeps the peace for', noun: 'Peacekeeping', toward: 'for' },
  concession: { verb: 'yields to', noun: 'Concession', toward: 'to' },
  withdrawal: { verb: 'withdraws from', noun: 'Withdrawal', toward: 'from', ofPlace: true },
  release: { verb: 'releases', noun: 'Release', toward: 'of' },
  'political-change': { verb: '', noun: 'Political change', toward: 'in' },
  incident: { verb: '', noun: 'Incident', toward: 'involving' },
}

const ACTING = new Set<Role>(['source', 'speaker'])
const ACTED_ON = new Set<Role>(['target', 'addressee', 'victim', 'beneficiary'])
const MOST_NAMES = 3

const listed = (names: string[]): string => {
  const shown = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), 'others'] : names
  if (shown.length <= 1) return shown[0] ?? ''
  return `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`
}

/** Third person plural of a verb phrase: "attacks" becomes "attack", "goes to" becomes "go to". */
const plural = (verb: string): string =>
  verb.replace(
    /^(\w+?)(ches|shes|sses|oes|ies|s)\b/,
    (_all, stem: string, end: string) => stem + { ches: 'ch', shes: 'sh', sses: 'ss', oes: 'o', ies: 'y', s: '' }[end],
  )

/** "rebels", "Armenian forces", "the police": a name that ends in a plural noun; not "United Nations". */
const isPluralName = (name: string): boolean => /(?:^|\s)(?:[a-z’']*[^s\W]s|police|people|troops)$/.test(name)

const isPlural = (people: TitledParticipant[]): boolean =>
  people.length > 1 || people.some((p) => p.kind === 'population' || isPluralName(p.name))

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const namesOf = (people: TitledParticipant[]): string[] => [...new Set(people.map((p) => p.name))]

/**
 * One short line that says an event: "Turkey accuses Georgia", "Truce between Georgia and Turkey, brokered by Russia",
 * "Blockade of the Lachin corridor". Pure words; what it says is checked by nobody but the passage.
 */
export const eventTitle = (kind: string, participants: TitledParticipant[], place: string | null): string => {
  const words = WORDS[kind] ?? { verb: '', noun: capital(kind.replace(/-/g, ' ')), toward: 'involving' }
  const by = participants.filter((p) => ACTING.has(p.role))
  const toward = participants.filter((p) => ACTED_ON.has(p.role))
  const parties = participants.filter((p) => p.role === 'party')
  const mediators = participants.filter((p) => p.role === 'mediator')
  const brokered = mediators.length > 0 ? `, brokered by ${listed(namesOf(mediators))}` : ''
  const sides = words.mutual ? namesOf([...parties, ...by, ...toward]) : []
  const there = place !== null && !namesOf(participants).includes(place) ? place : null
  const where = there === null ? '' : words.ofPlace ? ` of ${there}` : ` in ${there}`

  if (sides.length >= 2) return `${words.noun} between ${listed(sides)}${brokered}`
  if (sides.length === 1)
    return `${words.noun} ${words.noun === 'War' || words.noun === 'Clashes' ? 'involving' : 'by'} ${sides[0]}${where}${brokered}`
  const actors = [...by, ...parties]
  if (actors.length > 0 && toward.length > 0 && words.verb !== '') {
    const verb = isPlural(actors) ? plural(words.verb) : words.verb
    return capital(`${listed(namesOf(actors))} ${verb} ${listed(namesOf(toward))}${brokered}`)
  }
  if (actors.length > 0)
    return `${words.noun}${words.ofPlace ? where : ''} by ${listed(namesOf(actors))}${words.ofPlace ? '' : where}${brokered}`
  if (toward.length > 0) return `${words.noun} ${words.toward} ${listed(namesOf(toward))}${words.ofPlace ? '' : where}${brokered}`
  return `${words.noun}${where}${brokered}`
}
