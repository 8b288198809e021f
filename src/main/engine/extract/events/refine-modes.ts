import type { ReportDraft } from './report-draft.ts'

/** PLOVER modes and CAMEO codes by the words around a trigger; the first that fits counts. */
const ASSAULT: [RegExp, string, string][] = [
  [/\b(suicide)\b/, 'suicide-attack', '1831'],
  [/\b(drones?)\b/, 'drone', '195'],
  [
    /\b(air ?strikes?|air-strikes?|air raids?|warplanes?|fighter jets?|helicopters?|aircraft|aerial|planes|from the air)\b/,
    'aerial',
    '195',
  ],
  [/\b(chemical|sarin|mustard gas|chlorine|nerve agent)\b/, 'unconventional', '204'],
  [/\b(tear gas|teargas|water cannons?|rubber bullets)\b/, 'crowd-control', '175'],
  [/\b(car bombs?|bombs?|bombings?|explosives?|explosions?|landmines?|grenades?|blasts?|ied|ieds|dynamite)\b/, 'explosives', '183'],
  [/\b(shells?|shelled|shelling|artillery|mortars?|rockets?|missiles?|tanks?|bombard\w*)\b/, 'heavy-weapons', '194'],
  [/\b(assassinat\w*)\b/, 'targeted', '185'],
  [/\b(tortur\w*)\b/, 'torture', '1822'],
  [/\b(raped?|rapes|raping)\b/, 'sexual', '1821'],
  [/\b(beat|beaten|beating|beatings)\b/, 'beat', '182'],
  [/\b(stabb\w*|knife|knives|machetes?|stones?|arson|axes?)\b/, 'primitive', '193'],
  [
    /\b(gunm[ae]n|gunfire|shot|shoots?|shooting|snipers?|opened fire|open fire|machine ?guns?|rifles?|gunned|firefight|shoot-?out|gun ?battle)\b/,
    'firearms',
    '193',
  ],
]
const PROTEST: [RegExp, string, string][] = [
  [/\bhunger[- ]strikes?\b/, 'hunger', '142'],
  [/\b(strikes?|striking|walkouts?|stoppages?)\b/, 'strike', '143'],
  [/\b(boycott\w*)\b/, 'boycott', '14'],
  [/\b(riot\w*|looting|rampag\w*)\b/, 'riot', '145'],
  [/\b(blocked|blocking|barricad\w*|sit-in)\b/, 'obstruct', '144'],
]

/** Adds the mode that the words name to a bare PLOVER type; in place. */
export function refineMode(draft: ReportDraft): void {
  const table =
    draft.plover === 'ASSAULT' && draft.kind !== 'war'
      ? ASSAULT
      : draft.kind === 'protest' && (draft.plover === 'PROTEST' || draft.plover === 'PROTEST:demo')
        ? PROTEST
        : null
  if (!table) return
  const words = wordsAround(draft)
  const found = table.find(([pattern]) => pattern.test(words))
  if (!found) return
  draft.plover = `${draft.plover?.split(':')[0]}:${found[1]}`
  if (draft.kind !== 'violation') draft.cameo = found[2]
}

/** Of a noun its phrase, of a verb its clause. */
function wordsAround(draft: ReportDraft): string {
  const { phrase, clause, within } = draft
  const from = phrase ? phrase.first : (clause?.first ?? draft.triggerFirst)
  const to = phrase ? phrase.head : (clause?.last ?? draft.triggerLast)
  return within.words
    .slice(from, to + 1)
    .map((word) => word.lower)
    .join(' ')
}
