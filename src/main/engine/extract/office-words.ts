/** Nouns that name an office, as the source of a regular expression. */
export const OFFICE_HEADS =
  'president|minister|premier|chancellor|secretary(?:[- ]general)?|spokes(?:man|woman|person)|ambassador|envoy|chief|commander|leader|mayor|governor|senator|king|queen|prince|emir|director(?:[- ]general)?|chair(?:man|woman)|speaker|commissioner|representative|head|founder|adviser|advisor|negotiator|prosecutor'

const BODY = "(?:,? (?:of|for|to) (?:the )?[\\p{L}\\p{N} .'’-]{2,40}?)?"
const TERM = new RegExp(
  `\\b(?:${OFFICE_HEADS})${BODY},? (?:(?:in office|in power|serving) )?(?:since|until|till|from|between)(?: (?:early|mid|late|about|around|the))?\\s*$`,
  'iu',
)

/** "the foreign minister until 2020", "president since May 2018": what ends here is followed by the time of an office, not of an event. */
export const leadsOfficeTerm = (before: string): boolean => TERM.test(before)
