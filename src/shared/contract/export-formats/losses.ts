/** What several formats lose, in the words of the dialog. */
export const NO_ATTRIBUTION = 'who says so, and whether it is claimed, denied or planned'
export const NO_LASTING = 'lasting ties between actors'
