/** What several formats lose, in the words of the dialog. */
export const NO_ATTRIBUTION = 'who says so, and whether it is claimed, denied or planned'
export const NO_LASTING = 'lasting ties between actors'
export const NO_NOTES = 'notes'
/** What an event has besides its own row. */
export const NO_SURROUNDINGS = ['links between events', NO_LASTING, NO_NOTES] as const
export const NO_CODES = 'codes and other names of the actors'
export const NO_ACTOR_KINDS = 'kinds, codes and other names of the actors'
