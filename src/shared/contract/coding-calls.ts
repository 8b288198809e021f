import { z } from 'zod'
import { RULE_KINDS } from '../domain/case-rules.ts'
import { command, machineCommand, query } from './call.ts'
import { id } from './filter.ts'
import { CODING_STATES, done } from './shapes.ts'

export const AGREEMENT_PARTS = ['unitising', 'kind', 'by', 'toward', 'date'] as const

/** When two coders' events count as one unit. */
const matching = z.object({
  coderA: z.string().min(1),
  coderB: z.string().min(1),
  /** Share of the shorter passage that must be in the longer; events from one find always match. */
  overlap: z.number().min(0).max(1).default(0.5),
  /** Days by which two dates may differ and still agree. */
  days: z.number().int().min(0).max(366).default(0),
})

const imported = done.extend({ unmatched: z.number().int() })

export const caseRule = z.object({
  id,
  kind: z.enum(RULE_KINDS),
  words: z.string(),
  /** For an alias, whose. */
  actor: z.string().nullable(),
  /** For a trigger, the kind of event that it tells of. */
  eventKind: z.string().nullable(),
  /** That kind as the case names it. */
  eventLabel: z.string().nullable(),
  coder: z.string(),
  at: z.string(),
})

const named = z.object({ eventId: id.nullable(), title: z.string(), articleId: id })

export const codingCalls = {
  'coding.setState': command(z.object({ articleIds: z.array(id).min(1), state: z.enum(CODING_STATES) }), done),
  'coding.state': query(z.object({ articleId: id }), z.object({ state: z.enum(CODING_STATES) })),
  'coding.overview': query(
    z.object({}),
    z.object({
      coders: z.array(z.object({ coder: z.string(), decisions: z.number().int(), complete: z.number().int() })),
      states: z.array(
        z.object({ articleId: id, title: z.string(), state: z.enum(CODING_STATES), events: z.number().int(), undecided: z.number().int() }),
      ),
    }),
  ),
  'coding.agreement': query(
    matching,
    z.object({
      rule: z.string(),
      figures: z.array(
        z.object({
          part: z.enum(AGREEMENT_PARTS),
          units: z.number().int(),
          agree: z.number().int(),
          kappa: z.number().nullable(),
          alpha: z.number().nullable(),
        }),
      ),
    }),
  ),
  'coding.disagreements': query(
    matching,
    z.object({
      items: z.array(
        z.object({
          eventId: id,
          title: z.string(),
          part: z.enum(AGREEMENT_PARTS),
          a: z.string(),
          b: z.string(),
          /** What the active coder decided, where that is a third. */
          settled: z.enum(['accepted', 'rejected']).nullable(),
        }),
      ),
    }),
  ),
  /** Takes one coder's decision on an event as the active coder's own. */
  'coding.adjudicate': command(z.object({ eventId: id, take: z.string().min(1) }), done),
  /** Share of decided finds that were accepted, by rule, with its 95 % interval. */
  'coding.precision': query(
    z.object({}),
    z.object({
      rules: z.array(
        z.object({
          rule: z.string(),
          decided: z.number().int(),
          accepted: z.number().int(),
          low: z.number().nullable(),
          high: z.number().nullable(),
        }),
      ),
      /** In the articles that the coder marked complete: events that were found, and those that only the coder saw. */
      recall: z.object({
        articles: z.number().int(),
        found: z.number().int(),
        missed: z.number().int(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    }),
  ),
  /** A random sample of events to decide, or of articles to code whole; the same for the same seed. */
  'coding.sample': query(
    z.object({ size: z.number().int().min(1).max(5000), seed: z.number().int(), of: z.enum(['events', 'articles']).default('events') }),
    z.object({ eventIds: z.array(id), articleIds: z.array(id) }),
  ),
  'coding.importCoder': command(z.object({ base64: z.string() }), imported),
  'coding.importCoderFile': machineCommand(z.object({ path: z.string().min(1) }), imported),
  'codebook.get': query(z.object({}), z.object({ markdown: z.string() })),
  'dataset.freeze': command(z.object({ name: z.string().min(1).max(100) }), done.extend({ hash: z.string() })),
  'dataset.list': query(
    z.object({}),
    z.object({
      versions: z.array(
        z.object({ name: z.string(), at: z.string(), coder: z.string(), hash: z.string(), events: z.number().int(), current: z.boolean() }),
      ),
    }),
  ),
  'rules.list': query(
    z.object({}),
    z.object({
      rules: z.array(caseRule),
      /** Actors that are looked for by the names that people gave them. */
      ownActors: z.number().int(),
    }),
  ),
  /** Takes effect at the next import and when articles are read again. */
  'rules.add': command(
    z.object({
      kind: z.enum(RULE_KINDS),
      words: z.string().min(1).max(200),
      actorId: id.nullable().default(null),
      eventKind: z.string().max(200).nullable().default(null),
    }),
    done,
  ),
  'rules.remove': command(z.object({ ruleIds: z.array(id).min(1) }), done),
  /** Extracts articles again with today's lexicon and rules; null is all of them. Nothing that a person decided is altered. */
  'extraction.rerun': command(
    z.object({ articleIds: z.array(id).nullable().default(null) }),
    done.extend({ added: z.array(named), gone: z.array(named), changed: z.array(named) }),
  ),
}
