export const EVENT_CLASSES = ['material-conflict', 'verbal-conflict', 'verbal-cooperation', 'material-cooperation', 'neutral'] as const
/** What an event is coloured by; follows from kind and mode (see `classOf`). */
export type EventClass = (typeof EVENT_CLASSES)[number]

export type EventShape = 'point' | 'period'

export interface EventKind {
  id: string
  label: string
  /** Name of a Tabler icon, kebab-case. */
  icon: string
  class: EventClass
  shape: EventShape
  /** Drawn as a band behind the timeline when it lasts. */
  band: boolean
  /** PLOVER type with its default mode, null where PLOVER has none. */
  plover: string | null
  /** CAMEO code or root, null where CAMEO has none. */
  cameo: string | null
  /** One plain sentence for the codebook. */
  definition: string
}

const kind = (
  id: string,
  label: string,
  icon: string,
  eventClass: EventClass,
  shape: EventShape,
  plover: string | null,
  cameo: string | null,
  definition: string,
  band = false,
): EventKind => ({ id, label, icon, class: eventClass, shape, band, plover, cameo, definition })

const MC = 'material-conflict'
const VC = 'verbal-conflict'
const VCO = 'verbal-cooperation'
const MCO = 'material-cooperation'

/**
 * The one table of event kinds: graph, timeline, filters, exports and docs read it.
 * Codes follow PLOVER (openeventdata/PLOVER manual) and CAMEO 1.1b3.
 */
export const EVENT_KINDS: readonly EventKind[] = [
  kind('war', 'War', 'swords', MC, 'period', 'ASSAULT', '190', 'Organised fighting between sides that lasts and is called a war.', true),
  kind('clash', 'Clash', 'bolt', MC, 'point', 'ASSAULT:firearms', '190', 'Armed sides fight each other at a place.'),
  kind(
    'attack',
    'Attack',
    'bomb',
    MC,
    'point',
    'ASSAULT',
    '190',
    'One side uses force against another: shelling, bombing, shooting, raid.',
  ),
  kind(
    'occupation',
    'Occupation',
    'flag-3',
    MC,
    'period',
    'COERCE:seize',
    '192',
    'A side takes or holds territory that another claims.',
    true,
  ),
  kind(
    'blockade',
    'Blockade',
    'barrier-block',
    MC,
    'period',
    'COERCE:restrict',
    '191',
    'Movement of people or goods is stopped by a side.',
    true,
  ),
  kind('coercion', 'Coercion', 'lock', MC, 'point', 'COERCE', '17', 'Pressure short of violence: curfew, ban, seizure, restriction.'),
  kind('detention', 'Detention', 'handcuffs', MC, 'point', 'COERCE:arrest', '173', 'People are arrested, abducted or held.'),
  kind('displacement', 'Displacement', 'walk', MC, 'period', 'COERCE:deport', '174', 'People flee or are driven from where they live.'),
  kind('mobilization', 'Mobilization', 'tank', MC, 'point', 'MOBILIZE', '15', 'Forces are raised, moved or put on alert without fighting.'),
  kind('drill', 'Military drill', 'target', MC, 'period', 'MOBILIZE', '15', 'Forces train; a joint drill counts as cooperation.'),
  kind('protest', 'Protest', 'speakerphone', MC, 'period', 'PROTEST', '14', 'Civilians dissent together: rally, strike, sit-in, riot.'),
  kind('sanction', 'Sanction', 'ban', MC, 'point', 'SANCTION', '16', 'Relations are reduced: sanctions, expulsion, recall.'),
  kind('violation', 'Violation', 'alert-triangle', MC, 'point', 'ASSAULT', '196', 'A truce or an agreement is broken by force.'),
  kind('accusation', 'Accusation', 'hand-finger', VC, 'point', 'ACCUSE', '11', 'A side blames, accuses or condemns another.'),
  kind('rejection', 'Rejection', 'thumb-down', VC, 'point', 'REJECT', '12', 'A side refuses, denies or rejects.'),
  kind('cancellation', 'Cancellation', 'calendar-x', VC, 'point', 'REJECT:meet', '12', 'Something agreed or planned is called off.'),
  kind('threat', 'Threat', 'flame', VC, 'point', 'THREATEN', '13', 'A side warns of serious consequences.'),
  kind('demand', 'Demand', 'exclamation-mark', VC, 'point', 'REQUEST', '10', 'A side demands that another act.'),
  kind('investigation', 'Investigation', 'zoom-question', VC, 'period', 'ACCUSE:investigate', '09', 'A body inquires into what was done.'),
  kind('statement', 'Statement', 'message', 'neutral', 'point', null, '01', 'Someone says something that no other kind covers.'),
  kind('appeal', 'Appeal', 'message-forward', VCO, 'point', 'REQUEST', '02', 'A side calls on, urges or asks another.'),
  kind('talks', 'Talks', 'messages', VCO, 'period', 'CONSULT', '04', 'Sides meet, phone or negotiate.'),
  kind('agreement', 'Agreement', 'writing-sign', VCO, 'point', 'AGREE', '057', 'Sides agree or sign.'),
  kind('truce', 'Truce', 'peace', VCO, 'period', 'RETREAT:ceasefire', '0871', 'Fighting is to stop or stops: ceasefire, armistice.', true),
  kind('support', 'Support', 'thumb-up', VCO, 'point', 'SUPPORT', '05', 'A side backs, praises or recognises another.'),
  kind('cooperation', 'Cooperation', 'users-group', MCO, 'period', 'COOPERATE', '06', 'Sides act together materially.'),
  kind('aid', 'Aid', 'first-aid-kit', MCO, 'point', 'AID', '07', 'Goods, money or asylum are given.'),
  kind('peacekeeping', 'Peacekeeping', 'shield', MCO, 'period', 'AID', '074', 'Peacekeepers or observers are sent or serve.'),
  kind('concession', 'Concession', 'arrow-back-up', MCO, 'point', 'CONCEDE', '08', 'A side yields: cedes, eases, lifts.'),
  kind('withdrawal', 'Withdrawal', 'arrow-bar-to-left', MCO, 'point', 'RETREAT:withdraw', '0874', 'Forces leave.'),
  kind('release', 'Release', 'lock-open', MCO, 'point', 'RETREAT:release', '0841', 'Prisoners or hostages are freed or exchanged.'),
  kind(
    'political-change',
    'Political change',
    'building-bank',
    'neutral',
    'point',
    null,
    null,
    'Election, appointment, resignation, independence, coup.',
  ),
  kind('incident', 'Incident', 'circle-dot', 'neutral', 'point', null, null, 'Something happened that no other kind covers.'),
]

const byId = new Map(EVENT_KINDS.map((k) => [k.id, k]))

export const UNKNOWN_KIND: EventKind = kind(
  'unknown',
  'Other',
  'circle-dot',
  'neutral',
  'point',
  null,
  null,
  'A kind that this version does not know.',
)

/** A case's own kind carries its parent and its name, so that every view and export can draw and name it without asking the case. */
export const caseKindId = (parent: string, label: string): string => `${parent}/${label}`

const kindOfCase = (id: string): EventKind | undefined => {
  const slash = id.indexOf('/')
  const parent = slash < 0 ? undefined : byId.get(id.slice(0, slash))
  return parent && { ...parent, id, label: id.slice(slash + 1), definition: `A kind of this case, under ${parent.label.toLowerCase()}.` }
}

/** Kinds are text in the file: an id this table does not know is drawn as neutral, never lost. */
export const kindOf = (id: string): EventKind => byId.get(id) ?? kindOfCase(id) ?? UNKNOWN_KIND

/** A joint drill and a truce in force count as material cooperation. */
export const classOf = (kindId: string, plover: string | null): EventClass => {
  if (kindId.split('/', 1)[0] === 'drill' && plover?.startsWith('COOPERATE')) return 'material-cooperation'
  if (kindId.split('/', 1)[0] === 'truce' && plover === 'RETREAT:ceasefire') return 'material-cooperation'
  return kindOf(kindId).class
}

export const CLASS_LABELS: Record<EventClass, string> = {
  'material-conflict': 'Material conflict',
  'verbal-conflict': 'Verbal conflict',
  'verbal-cooperation': 'Verbal cooperation',
  'material-cooperation': 'Material cooperation',
  neutral: 'Neutral',
}
