import type { EventClass } from '../domain/kinds.ts'

export interface Palette {
  background: string
  ink: string
  soft: string
  line: string
  land: string
  node: string
  classes: Record<EventClass, string>
}

/** Hues that colour-blind readers can tell apart; at least 3:1 against what they stand on. */
const LIGHT: Palette = {
  background: '#FFFFFF',
  ink: '#1B1F24',
  soft: '#4B5563',
  line: '#D5DAE1',
  land: '#EEF1F4',
  node: '#39424E',
  classes: {
    'material-conflict': '#C24E00',
    'verbal-conflict': '#B57600',
    'verbal-cooperation': '#2A8CC8',
    'material-cooperation': '#00875F',
    neutral: '#6B7785',
  },
}

const DARK: Palette = {
  background: '#14181D',
  ink: '#E8ECF1',
  soft: '#AEB8C4',
  line: '#39424E',
  land: '#222932',
  node: '#C6CFDA',
  classes: {
    'material-conflict': '#F0824A',
    'verbal-conflict': '#DDA43C',
    'verbal-cooperation': '#5CB2E8',
    'material-cooperation': '#3DBE93',
    neutral: '#9AA7B6',
  },
}

export const paletteFor = (dark: boolean): Palette => (dark ? DARK : LIGHT)
