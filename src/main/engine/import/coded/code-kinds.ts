import { EVENT_KINDS } from '../../../../shared/domain/kinds.ts'

export interface KindCodes {
  kind: string
  plover: string | null
  cameo: string | null
}

/**
 * CAMEO code, by its longest known beginning, to kind and PLOVER. The kinds and their codes are those of the one table;
 * here stand the codes below them that decide otherwise than their root.
 */
const CAMEO: Record<string, [kind: string, plover: string | null]> = {
  '01': ['statement', null],
  '02': ['appeal', 'REQUEST'],
  '03': ['agreement', 'AGREE'],
  '0356': ['truce', 'AGREE'],
  '04': ['talks', 'CONSULT'],
  '041': ['talks', 'CONSULT:phone'],
  '042': ['talks', 'CONSULT:visit'],
  '043': ['talks', 'CONSULT:visit'],
  '045': ['talks', 'CONSULT:third-party'],
  '05': ['support', 'SUPPORT'],
  '057': ['agreement', 'SUPPORT'],
  '06': ['cooperation', 'COOPERATE'],
  '062': ['drill', 'COOPERATE'],
  '07': ['aid', 'AID'],
  '074': ['peacekeeping', 'AID'],
  '08': ['concession', 'CONCEDE'],
  '084': ['release', 'RETREAT:release'],
  '085': ['concession', 'RETREAT'],
  '086': ['concession', 'RETREAT:access'],
  '087': ['withdrawal', 'RETREAT:withdraw'],
  '0871': ['truce', 'RETREAT:ceasefire'],
  '0872': ['concession', 'RETREAT:withdraw'],
  '09': ['investigation', 'ACCUSE:investigate'],
  '10': ['demand', 'REQUEST'],
  '11': ['accusation', 'ACCUSE'],
  '12': ['rejection', 'REJECT'],
  '13': ['threat', 'THREATEN'],
  '14': ['protest', 'PROTEST'],
  '141': ['protest', 'PROTEST:demo'],
  '142': ['protest', 'PROTEST:hunger'],
  '143': ['protest', 'PROTEST:strike'],
  '144': ['protest', 'PROTEST:obstruct'],
  '145': ['protest', 'PROTEST:riot'],
  '15': ['mobilization', 'MOBILIZE'],
  '16': ['sanction', 'SANCTION'],
  '163': ['sanction', 'COERCE:restrict'],
  '17': ['coercion', 'COERCE'],
  '173': ['detention', 'COERCE:arrest'],
  '174': ['displacement', 'COERCE:deport'],
  '18': ['attack', 'ASSAULT'],
  '181': ['detention', 'ASSAULT:abduct'],
  '183': ['attack', 'ASSAULT:explosives'],
  '1831': ['attack', 'ASSAULT:suicide-attack'],
  '186': ['attack', 'ASSAULT:targeted'],
  '19': ['attack', 'ASSAULT'],
  '190': ['clash', 'ASSAULT'],
  '191': ['blockade', 'COERCE:restrict'],
  '192': ['occupation', 'COERCE:seize'],
  '193': ['clash', 'ASSAULT:firearms'],
  '194': ['attack', 'ASSAULT:heavy-weapons'],
  '195': ['attack', 'ASSAULT:aerial'],
  '196': ['violation', 'ASSAULT'],
  '20': ['attack', 'ASSAULT'],
}

/** null for a code that CAMEO does not have. Roots are written with two digits ("04"). */
export const kindOfCameo = (code: string): KindCodes | null => {
  const digits = /^\d$/.test(code) ? `0${code}` : code
  if (!/^\d{2,4}$/.test(digits)) return null
  for (let length = digits.length; length >= 2; length--) {
    const found = CAMEO[digits.slice(0, length)]
    if (found) return { kind: found[0], plover: found[1], cameo: digits }
  }
  return null
}

/** PLOVER types, and modes that decide otherwise than their type; older drafts' types are read as what became of them. */
const PLOVER: Record<string, string> = {
  AGREE: 'agreement',
  CONSULT: 'talks',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'concession',
  REQUEST: 'demand',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilization',
  COERCE: 'coercion',
  ASSAULT: 'attack',
  'RETREAT:ceasefire': 'truce',
  'RETREAT:withdraw': 'withdrawal',
  'RETREAT:release': 'release',
  'RETREAT:resign': 'political-change',
  'REJECT:meet': 'cancellation',
  'ACCUSE:investigate': 'investigation',
  'COERCE:seize': 'occupation',
  'COERCE:arrest': 'detention',
  'COERCE:deport': 'displacement',
  'ASSAULT:abduct': 'detention',
  'ASSAULT:firearms': 'clash',
}
const OLDER: Record<string, string> = {
  DEMAND: 'REQUEST',
  DISAPPROVE: 'ACCUSE:disapprove',
  INVESTIGATE: 'ACCUSE:investigate',
  FIGHT: 'ASSAULT',
  CRIME: 'ASSAULT',
}

/** null for a type that PLOVER does not have. */
export const kindOfPlover = (type: string, mode: string | null): KindCodes | null => {
  const upper = type.trim().toUpperCase()
  const current = (Object.hasOwn(OLDER, upper) ? OLDER[upper] : upper) as string
  const [base, oldMode] = current.split(':') as [string, string?]
  if (!Object.hasOwn(PLOVER, base)) return null
  const ownMode = (mode?.trim().toLowerCase() || oldMode) ?? null
  const plover = ownMode ? `${base}:${ownMode}` : base
  const kind = (Object.hasOwn(PLOVER, plover) ? PLOVER[plover] : PLOVER[base]) as string
  return { kind, plover, cameo: EVENT_KINDS.find(({ id }) => id === kind)?.cameo ?? null }
}

/** Kind by its id or label, with the codes of the table; null where it is neither. */
export const kindOfName = (name: string): KindCodes | null => {
  const folded = name.trim().toLowerCase()
  const found = EVENT_KINDS.find(({ id, label }) => id === folded || label.toLowerCase() === folded)
  return found ? { kind: found.id, plover: found.plover, cameo: found.cameo } : null
}
