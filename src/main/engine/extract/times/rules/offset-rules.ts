import type { TimeExpr } from '../time-expr.ts'
import { defineWords, type PatternMatch, rule, type TimeRule } from '../word-classes.ts'
import { amountsOf, unitOf } from './duration-rules.ts'

defineWords('LATERWORD', ['later', 'afterwards', 'afterward', 'thereafter', 'hence', 'on'])
defineWords('EARLIERWORD', ['earlier', 'previously', 'beforehand'])

const offset =
  (sign: 1 | -1, from: 'now' | 'previous', unlessPast = false) =>
  (match: PatternMatch): TimeExpr | null => {
    const amounts = amountsOf(match.node('d'))
    return amounts.length > 0 ? { kind: 'offset', amounts, sign, from, unlessPast } : null
  }

const offsetFrom =
  (sign: 1 | -1) =>
  (match: PatternMatch): TimeExpr | null => {
    const from = match.node('p')?.expr
    const unit = match.node('u')
    const amounts = unit ? [{ count: 1, unit: unitOf(unit) }] : amountsOf(match.node('d'))
    return from && amounts.length > 0 ? { kind: 'offset', amounts, sign, from, unlessPast: false } : null
  }

/** "two days before" and "a year after" only where the clause ends there. */
const closed =
  (sign: 1 | -1) =>
  (match: PatternMatch): TimeExpr | null => {
    const after = match.nodes[match.end]
    return after === undefined || /^[.,;:?!)"”]$/.test(after.lower) ? offset(sign, 'previous')(match) : null
  }

export const offsetRules: TimeRule[] = [
  rule('ago', 'd:TDURATION ago', offset(-1, 'now')),
  rule('later', 'd:TDURATION (later|afterwards|afterward|thereafter)', offset(1, 'previous')),
  rule('earlier', 'd:TDURATION EARLIERWORD', offset(-1, 'previous')),
  rule('unit-earlier', 'u:(year|quarter|month|week) - (earlier|ago)', (match) => ({
    kind: 'offset',
    amounts: [{ count: 1, unit: unitOf(match.node('u')) }],
    sign: -1,
    from: 'previous',
    unlessPast: false,
  })),
  rule('closed-after', 'd:TDURATION after', closed(1)),
  rule('closed-before', 'd:TDURATION before', closed(-1)),
  rule('from-now', 'd:TDURATION from (now|today)', offset(1, 'now')),
  rule('hence', 'd:TDURATION hence', offset(1, 'now')),
  rule('after-point', 'd:TDURATION (after|from|following|since|past) the? p:POINT', offsetFrom(1)),
  rule('before-point', 'd:TDURATION (before|ahead|prior) (of|to)? the? p:POINT', offsetFrom(-1)),
  rule('unit-after-point', 'the u:(day|week|month|year) (after|following) p:POINT', offsetFrom(1)),
  rule('unit-before-point', 'the u:(day|week|month|year) (before|preceding) p:TDAY', offsetFrom(-1)),
  rule('in-duration', '<in d:TDURATION (time)?', offset(1, 'now', true)),
]
