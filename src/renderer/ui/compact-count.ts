const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 0 })

/** "30k" for 30,313, where exact figures would cut the words beside them; below a thousand the figure itself. */
export const compactCount = (count: number): string => compact.format(count).replace('K', 'k')
