import { z } from 'zod'
import { EVENT_CLASSES } from '../domain/kinds.ts'
import { query } from './call.ts'
import { dayNumber, filterSchema, id } from './filter.ts'
import { actorRef, eventSummary } from './shapes.ts'

export const WEIGHTS = ['reports', 'events', 'articles', 'outlets'] as const
/** What a tie counts by. */
export type TieWeight = (typeof WEIGHTS)[number]

export const LEVELS = ['actors', 'states'] as const
/** Actors as they are, or persons and bodies counted for the state that they belonged to on the day. */
export type Level = (typeof LEVELS)[number]

export const METRICS = ['degree', 'weighted', 'betweenness', 'pageRank'] as const
export type Metric = (typeof METRICS)[number]

/** Figures are computed from this many of the strongest actors at most. */
export const MOST_MEASURED = 2000

const counting = {
  filter: filterSchema,
  weight: z.enum(WEIGHTS).default('reports'),
  level: z.enum(LEVELS).default('actors'),
}

const measured = z.object({
  actor: actorRef,
  events: z.number().int(),
  /** How many others it is tied to. */
  degree: z.number().int(),
  /** Sum of the weights of its ties. */
  weighted: z.number(),
  /** Share of the shortest ways between two others that lead through it, 0 to 1; steps count, weights do not. */
  betweenness: z.number(),
  /** Shares of all add up to 1; ties count by weight, from who acts to whom it concerns. */
  pageRank: z.number(),
  /** Louvain community, 1 is the largest. */
  community: z.number().int(),
})
export type MeasuredActor = z.infer<typeof measured>

const community = z.object({ community: z.number().int(), size: z.number().int(), strongest: z.array(z.string()) })

const pathStep = z.object({
  from: actorRef,
  to: actorRef,
  events: z.number().int(),
  classes: z.array(z.object({ class: z.enum(EVENT_CLASSES), events: z.number().int() })),
  /** The best reported ones. */
  shown: z.array(eventSummary),
  /** Words of the lasting tie that makes the step where no event does. */
  lasting: z.string().nullable(),
})
export type PathStep = z.infer<typeof pathStep>

const timeStep = z.object({ from: actorRef, to: actorRef, event: eventSummary })
const timePath = z.object({ steps: z.array(timeStep) })
export type TimePath = z.infer<typeof timePath>

/** An end of a way that stands for another actor at the level asked for, such as a person for its state. */
const standIn = z.object({ actor: actorRef, as: actorRef })

const between = { filter: filterSchema, level: z.enum(LEVELS).default('actors'), from: id, to: id }

export const analysisCalls = {
  /**
   * Figures of the strongest actors under the filter, those known by lasting ties alone after those with events; `actors`
   * says how many there are, `measured` how many were counted.
   */
  'analysis.metrics': query(
    z.object({ ...counting, limit: z.number().int().min(2).max(MOST_MEASURED).default(MOST_MEASURED) }),
    z.object({
      actors: z.number().int(),
      measured: z.number().int(),
      /** Pairs of actors with a tie. */
      pairs: z.number().int(),
      /** Betweenness is estimated from the ways that start at so many actors; null where all were walked. */
      sampled: z.number().int().nullable(),
      communities: z.array(community),
      rows: z.array(measured),
    }),
  ),
  /** Community of each actor, for grouping in the network; the same as in `analysis.metrics`. */
  'analysis.communities': query(z.object(counting), z.object({ communities: z.array(community.extend({ actors: z.array(id) })) })),
  /** Ways between two actors with as few steps as possible, the best reported first. */
  'analysis.paths': query(
    z.object({ ...between, limit: z.number().int().min(1).max(20).default(8) }),
    z.object({
      from: actorRef,
      to: actorRef,
      counted: z.array(standIn),
      /** Null where nothing connects the two. */
      steps: z.number().int().nullable(),
      /** How many ways of that length there are; exact up to 2^53. */
      total: z.number(),
      paths: z.array(z.object({ steps: z.array(pathStep) })),
    }),
  ),
  /**
   * Ways between two actors in which no step is earlier than the one before. `certainly` holds however the uncertain dates
   * are read, `possibly` for some reading. Planned, hypothetical, denied and undated events carry no step.
   */
  'analysis.timePaths': query(
    z.object({
      ...between,
      /** Follow events only from who acts to whom they concern. */
      directed: z.boolean().default(false),
      maxSteps: z.number().int().min(1).max(8).default(6),
      limit: z.number().int().min(1).max(20).default(5),
    }),
    z.object({
      from: actorRef,
      to: actorRef,
      counted: z.array(standIn),
      certainly: z.array(timePath),
      possibly: z.array(timePath),
      /** Events under the filter that could carry a step, and those left out. */
      used: z.number().int(),
      undated: z.number().int(),
      notHappened: z.number().int(),
    }),
  ),
  /** Who is central when: one figure for the actors that lead in any period. */
  'analysis.overTime': query(
    z.object({
      ...counting,
      metric: z.enum(METRICS).default('weighted'),
      periods: z.number().int().min(2).max(36).default(24),
      actors: z.number().int().min(1).max(50).default(15),
    }),
    z.object({
      unit: z.enum(['day', 'week', 'month', 'quarter', 'year', 'years']),
      /** Those with events, in order; what lies between two that do not follow each other is empty. */
      periods: z.array(z.object({ from: dayNumber, to: dayNumber, events: z.number().int() })),
      /** `values` stand in the order of the periods; null where the actor had no tie. */
      rows: z.array(z.object({ actor: actorRef, values: z.array(z.number().nullable()) })),
      undated: z.number().int(),
    }),
  ),
}
