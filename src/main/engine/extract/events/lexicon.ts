import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROLES } from '../../../../shared/domain/actors.ts'
import { kindOf, UNKNOWN_KIND } from '../../../../shared/domain/kinds.ts'

/** What a verb says about the clause or noun it governs. */
export const CONTENTS = ['asserted', 'claimed', 'denied', 'planned', 'hypothetical'] as const
export type Content = (typeof CONTENTS)[number]

const roleMap = z.record(z.string(), z.enum([...ROLES, 'none', 'place']))
const knownKind = z.string().refine((id) => kindOf(id) !== UNKNOWN_KIND, 'no such kind')

const verbEntry = z.strictObject({
  kind: knownKind,
  verbs: z.string().min(1),
  roles: z.string(),
  plover: z.string().optional(),
  cameo: z.string().optional(),
  content: z.enum(CONTENTS).optional(),
  object: z.string().optional(),
  subject: z.string().optional(),
  preps: z.record(z.string(), z.string()).optional(),
  roleMap: roleMap.optional(),
  complement: z.string().optional(),
  complementModal: z.string().optional(),
  inner: z.string().optional(),
  modifier: z.string().optional(),
  nextWord: z.string().optional(),
  factuality: z.enum(['asserted', 'claimed', 'planned', 'hypothetical']).optional(),
  casualty: z.enum(['fatalities', 'wounded']).optional(),
  order: z.int().optional(),
})
const nounEntry = z.strictObject({
  kind: knownKind,
  nouns: z.string().min(1),
  roles: z.string(),
  plover: z.string().optional(),
  cameo: z.string().optional(),
  of: z.string().optional(),
  ofNot: z.string().optional(),
  modifier: z.string().optional(),
  modifierNot: z.string().optional(),
  /** Counts as an event only where someone or some place goes with it. */
  weak: z.boolean().optional(),
})
const adjectiveEntry = z.strictObject({
  kind: knownKind,
  adjectives: z.string().min(1),
  roles: z.string(),
  plover: z.string().optional(),
  cameo: z.string().optional(),
  content: z.enum(CONTENTS).optional(),
  complement: z.string().optional(),
  roleMap: roleMap.optional(),
})

export type RoleSlot = z.infer<typeof roleMap>[string]
/** What makes an entry a word of the user's own: it counts wherever it stands, and before every other. */
interface OwnWord {
  /** Kind of the case that its events get, or the entry's own kind. */
  caseKind: string
  /** The rest of a phrase, word by word, each in any of its forms. */
  before: readonly ReadonlySet<string>[]
  after: readonly ReadonlySet<string>[]
}
interface Slots {
  rule: string
  slots: Record<string, RoleSlot>
  own?: OwnWord
}
export type VerbEntry = z.infer<typeof verbEntry> & Slots & { particle: string | null }
export type NounEntry = z.infer<typeof nounEntry> & Slots
export type AdjectiveEntry = z.infer<typeof adjectiveEntry> & { rule: string; slots: Record<string, RoleSlot> }

export interface EventLexicon {
  /** Role patterns by name. */
  roles: Record<string, Record<string, RoleSlot>>
  verbs: Map<string, VerbEntry[]>
  nouns: Map<string, NounEntry[]>
  adjectives: Map<string, AdjectiveEntry>
  embedding: Map<string, Content | 'transparent'>
  classes: Map<string, Set<string>>
}

const words = (list: string): string[] => list.split(/[\s|]+/).filter(Boolean)

/** Reads and checks the frame lexicon under `resources/lexicon/events`; throws where an entry is malformed. */
export function loadEventLexicon(resourcesDir: string): EventLexicon {
  const read = <T>(name: string, schema: z.ZodType<T>): T =>
    schema.parse(JSON.parse(readFileSync(join(resourcesDir, 'lexicon', 'events', `${name}.json`), 'utf8')))
  const roles = read('roles', z.record(z.string(), roleMap))
  const slotsOf = (entry: { roles: string; roleMap?: Record<string, RoleSlot> }): Record<string, RoleSlot> => {
    const preset = roles[entry.roles]
    if (!preset) throw new Error(`The lexicon names the role pattern “${entry.roles}”, which roles.json lacks.`)
    return { ...preset, ...entry.roleMap }
  }
  const classes = new Map(
    Object.entries(read('noun-classes', z.record(z.string(), z.string()))).map(([name, list]) => [name, new Set(words(list))]),
  )
  const lexicon: EventLexicon = { roles, verbs: new Map(), nouns: new Map(), adjectives: new Map(), embedding: new Map(), classes }
  for (const entry of read('verbs', z.array(verbEntry))) addVerbs(lexicon, entry, slotsOf(entry))
  for (const entry of read('nouns', z.array(nounEntry))) {
    for (const noun of words(entry.nouns))
      push(lexicon.nouns, noun.replace(/-/g, ''), { ...entry, slots: slotsOf(entry), rule: `noun:${noun}` })
  }
  for (const entry of read('adjectives', z.array(adjectiveEntry))) {
    for (const adjective of words(entry.adjectives))
      lexicon.adjectives.set(adjective, { ...entry, slots: slotsOf(entry), rule: `adjective:${adjective}` })
  }
  for (const [content, list] of Object.entries(read('embedding', z.partialRecord(z.enum([...CONTENTS, 'transparent']), z.string())))) {
    for (const verb of words(list)) lexicon.embedding.set(verb, content as Content | 'transparent')
  }
  for (const list of lexicon.verbs.values()) list.sort((a, b) => weight(b) - weight(a))
  return lexicon
}

function addVerbs(lexicon: EventLexicon, entry: z.infer<typeof verbEntry>, slots: Record<string, RoleSlot>): void {
  for (const verb of words(entry.verbs)) {
    const [lemma = verb, particle = null] = verb.split('+')
    // the lemmatiser writes -ize for -ise
    const keys = new Set([lemma.replace(/-/g, ''), lemma.replace(/-/g, '').replace(/(?<=[lntcrd])ise$/, 'ize')])
    for (const key of keys) push(lexicon.verbs, key, { ...entry, slots, particle, rule: `verb:${verb}:${entry.kind}` })
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** The more an entry asks for, the earlier it is tried. */
function weight(entry: VerbEntry): number {
  const asks = [entry.object, entry.subject].reduce((sum, ask) => sum + (ask === undefined ? 0 : ask.startsWith('!') ? 0.2 : 1), 0)
  const others = [entry.complement, entry.complementModal, entry.inner, entry.nextWord, entry.modifier].filter(
    (ask) => ask !== undefined,
  ).length
  return asks + others + Object.keys(entry.preps ?? {}).length + (entry.particle ? 2 : 0) - (entry.order ?? 0) * 0.5
}
