import type { EventClass } from '../../shared/domain/kinds.ts'

export type Scheme = 'light' | 'dark'

/** Hues that colour-blind readers can tell apart; at least 3:1 against the surface they stand on. */
export const CLASS_COLORS: Record<Scheme, Record<EventClass, string>> = {
  light: {
    'material-conflict': '#C24E00',
    'verbal-conflict': '#B57600',
    'verbal-cooperation': '#2A8CC8',
    'material-cooperation': '#00875F',
    neutral: '#6B7785',
  },
  dark: {
    'material-conflict': '#F0824A',
    'verbal-conflict': '#DDA43C',
    'verbal-cooperation': '#5CB2E8',
    'material-cooperation': '#3DBE93',
    neutral: '#9AA7B6',
  },
}

/** For style sheets and inline styles; follows the colour scheme by itself. */
export const classVar = (eventClass: EventClass): string => `var(--class-${eventClass})`
