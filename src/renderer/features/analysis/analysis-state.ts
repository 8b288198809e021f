import { create } from 'zustand'
import type { Level, Metric, TieWeight } from '../../../shared/contract/analysis-calls.ts'

export const TABS = ['figures', 'time', 'ways'] as const
export type AnalysisTab = (typeof TABS)[number]

interface AnalysisState {
  tab: AnalysisTab
  weight: TieWeight
  level: Level
  metric: Metric
  /** Ends of the ways; null is not chosen yet. */
  from: { id: number; name: string } | null
  to: { id: number; name: string } | null
  through: 'steps' | 'time'
  directed: boolean
}

/** How this place is set; outlives leaving it, as filters do. */
export const useAnalysis = create<AnalysisState>(() => ({
  tab: 'figures',
  weight: 'reports',
  level: 'actors',
  metric: 'weighted',
  from: null,
  to: null,
  through: 'steps',
  directed: false,
}))

export const setAnalysis = (part: Partial<AnalysisState>): void => useAnalysis.setState(part)
