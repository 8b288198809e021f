/** Words that news uses as nouns and as verbs; the tagger leans to the noun. Base forms. */
export const NOUN_OR_VERB = new Set(
  (
    'accord aid aim alarm ambush appeal arrest assault attack ban bar battle blame blast block boast bomb boycott break broker call capture cast charge check claim clash close combat command condemn contact counter cut damage deal debate defeat delay demand deny deploy dispute drill drive drop ease end exchange exit face fall fear fight file fire flood force free fund gain grant guard halt hail harm head help hit hold hope host hunt hurt impact import infiltrate influence injure issue jail join judge kill land launch lead leave lift link lock march mark meet mourn move murder name note oppose order oust pact pardon patrol pause pay pledge plan plot praise press probe promise prompt protest push quit raid rally rape release report request rescue resume retreat return riot risk rock rout rule sack saw say scrap seal seek see seize set shell shoot sign slam slap snub spark stage stall state stay stop storm strike struggle study support surge suspect talk target test threaten tie torch torture trade treat trigger turn urge veto view visit voice vote vow walk want warn welcome win witness worry wound increase decrease reduce boost raise curb demand detail debut decree escort exile export finance forge hack handle harass hijack honour honor house hurl influx insult jeer maintain mass mandate mine mobilise mob model motion pile pilot pitch pledge policy post pound pressure prize profit race rank rebuff record reform regret repeal repair reply resign rest revolt reverse ring rise rival row rush sail score screen search sentence share shield ship shout shut side sign slam slip slow smuggle sound spread spur stand station step stir stone stress style sue suit sweep swap switch tear term thank throw top total track trap trick trouble trust upset use value vent void volunteer wage wait warrant wave weaken work wreck need state hail hand plant pour guarantee repel rescue brand court echo' +
    ' airlift annex bankroll barricade blacklist blockade bombard breach bully burn campaign caution censure clamp contest convict crack deport discount dispatch disregard downgrade dynamite firebomb freeze gas intercept intern intimidate kidnap label lament lash level lobby loot massacre maul menace mortar muster muzzle offer outlaw overrun petition picket pillory poison rail ram rampage recruit remand reprimand reproach repulse respect retake ridicule sabotage salute sanction shatter shelter shelve silence skirmish slaughter stab stockpile surrender surround telephone torpedo upgrade yield appoint commute draft fault' +
    ' sees cites tells asks backs blasts bombs vows urges eyes weighs mulls accuses rejects'
  ).split(' '),
)
export const ADJECTIVE_OR_NOUN = new Set(
  'contingent military general civilian opposition militant rebel separatist official individual national islamist insurgent ally chief alert offensive'.split(
    ' ',
  ),
)
/** Nouns in -ing that stand before nouns: "of peacekeeping forces" names no act. */
export const NOMINAL_ING = new Set(
  'peacekeeping negotiating fighting training building working meeting opening leading funding housing mining banking ruling warring neighboring neighbouring living existing remaining following including according morning evening nothing something anything everything'.split(
    ' ',
  ),
)
/** Verbs with no noun beside them, whose -s form the tagger still takes for one. */
export const ONLY_VERBS = new Set(
  'assail annul abrogate admonish excoriate disavow reimpose expropriate besiege behead decapitate enrich cooperate facilitate arraign lambast decommission entreat disclaim prolong reoccupy reappoint criticise criticize condemn denounce deplore accuse urge reject deny deploy'.split(
    ' ',
  ),
)
/** Forms that the lemmatiser reads as another verb. */
export const LEMMAS = new Map<string, string>(
  Object.entries({
    raging: 'rage',
    raged: 'rage',
    staging: 'stage',
    staged: 'stage',
    fining: 'fine',
    fined: 'fine',
    waging: 'wage',
    waged: 'wage',
    raping: 'rape',
    raped: 'rape',
    retaken: 'retake',
    retook: 'retake',
    masses: 'mass',
    annexes: 'annex',
    overran: 'overrun',
    overthrew: 'overthrow',
    overthrown: 'overthrow',
    lambasts: 'lambast',
    sung: 'sing',
  }),
)
