import type { NameCandidate } from '../name-candidate.ts'
import type { NameResources } from '../name-resources.ts'
import type { NameText, Word } from '../name-text.ts'

const ACTING_PREPOSITIONS = new Set([
  'between',
  'with',
  'by',
  'against',
  'urged',
  'urging',
  'pressed',
  'accused',
  'accusing',
  'blamed',
  'blaming',
  'criticised',
  'criticized',
  'told',
  'asked',
  'backed',
  'supported',
  'condemned',
  'on',
])
const VISITING = new Set([
  'visit',
  'visited',
  'visiting',
  'visits',
  'leave',
  'left',
  'leaving',
  'reach',
  'reached',
  'reaching',
  'enter',
  'entered',
  'entering',
  'bombed',
  'shelled',
  'besieged',
  'captured',
  'seized',
  'stormed',
  'attacked',
  'hit',
  'surround',
  'surrounded',
  'capital',
  'city',
  'downtown',
  'of',
  'over',
  'inside',
  'outside',
])
const ABSTRACT = new Set(
  'position decision accusation accusations claim claims stance policy response demand demands offer proposal refusal support role efforts intentions interests ambitions view views relations ties attitude objections concerns statement statements government ally allies backing reaction criticism plans plan strategy goal goals commitment willingness approval failure leaders leadership officials diplomats ambassador envoy foreign military army forces'.split(
    ' ',
  ),
)
/** Buildings and institutions stand for the government unless something happens at their door. */
const PLACE_VERBS = new Set(['was', 'is', 'were', 'fell', 'lies', 'saw', 'hosted', 'has', 'had'])

/**
 * Tells capitals as governments ("Moscow said", "between Baku and Yerevan") from the same as places ("in Moscow",
 * "central Kyiv"). Without a sign either way a town is a place and a building ("the Kremlin") the government.
 */
export function refineSeats(text: NameText, names: readonly NameCandidate[], resources: NameResources): void {
  for (const [i, name] of names.entries()) {
    if (name.use !== 'seat' || !name.entry) continue
    const governing = isGovernment(text, name, names[i - 1], names[i + 1], resources)
    if (governing || !name.town) {
      name.rule = 'seat-of-government'
      if (!governing && isPlaceLike(text, name, resources) && !name.town) name.rule = 'seat-as-place'
      continue
    }
    name.rule = 'seat-as-place'
    name.kind = 'place'
    name.entry = name.town
  }
}

function isPlaceLike(text: NameText, name: NameCandidate, { words }: NameResources): boolean {
  const before = plainBefore(text, name)
  return before !== null && words.locatives.has(before.norm)
}

function plainBefore(text: NameText, name: NameCandidate): Word | null {
  const here = text.words[name.first]
  let before = text.words[name.first - 1]
  if (before?.norm === 'the') before = text.words[name.first - 2]
  return here && before && before.sentence === here.sentence && /^\s$/.test(here.gap) ? before : null
}

function isGovernment(
  text: NameText,
  name: NameCandidate,
  previous: NameCandidate | undefined,
  next: NameCandidate | undefined,
  resources: NameResources,
): boolean {
  const last = text.words[name.last] as Word
  const { locatives, directions } = resources.words
  const before = plainBefore(text, name)
  if (before) {
    if (ACTING_PREPOSITIONS.has(before.norm)) return true
    if ((locatives.has(before.norm) && before.norm !== 'between' && before.norm !== 'from') || directions.has(before.norm)) return false
    if (VISITING.has(before.norm)) return false
  }
  const after = text.words[name.last + 1]
  if (!after || after.sentence !== last.sentence) return false
  if (last.possessive) return ABSTRACT.has(after.norm) || ABSTRACT.has(text.words[name.last + 2]?.norm ?? '')
  if (/^\s$/.test(after.gap)) {
    const token = text.analysed.tokens[after.token]
    if (resources.words.speechVerbs.has(after.norm)) return true
    if (token && (token.pos === 'VERB' || token.pos === 'AUX') && !/ing$|^to$/.test(token.lower))
      return !PLACE_VERBS.has(after.norm) || verbFollows(text, after)
    if (after.norm === 'along' || after.norm === 'together') return true
    if (after.norm === 'and') return pairedWith(next, name.last + 2) || pairedWith(previous, -1)
  }
  if (previous && previous.last === name.first - 2 && text.words[name.first - 1]?.norm === 'and')
    return previous.rule === 'seat-of-government'
  return false
}

/** "Warsaw has refused", "Lima had often asked": an auxiliary with a verb of the mind or mouth behind it. */
function verbFollows(text: NameText, auxiliary: Word): boolean {
  if (auxiliary.norm !== 'has' && auxiliary.norm !== 'had') return false
  const next = text.words[auxiliary.index + 1]
  const pos = text.analysed.tokens[next?.token ?? -1]?.pos
  return pos === 'VERB' || pos === 'AUX' || pos === 'ADV'
}

const pairedWith = (other: NameCandidate | undefined, at: number): boolean =>
  Boolean(other && (at < 0 || other.first === at) && (other.use === 'seat' || other.kind === 'country') && other.use !== 'adjective')
