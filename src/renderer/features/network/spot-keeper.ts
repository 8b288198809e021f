import { callEngine } from '../../client/index.ts'
import type { LayoutAnswer, Spot } from './layout-plan.ts'

const SAVE_MS = 400

/** Where everything in one picture of a case stands; remembered over filters, places and restarts. */
export class SpotKeeper {
  readonly spots: Map<string, Spot>
  /** A person has moved the picture or something in it: it is theirs, and is not placed anew by itself. */
  touched = false
  /** The first picture of the case has settled. */
  formed: boolean
  private readonly caseId: string
  private readonly prefix: string
  private readonly unsaved = new Map<string, Spot>()
  private timer = 0

  constructor(caseId: string, prefix: string, kept: Record<string, Spot>) {
    this.caseId = caseId
    this.prefix = prefix
    this.spots = new Map(
      Object.entries(kept)
        .filter(([key]) => (prefix === '' ? !key.includes('/') : key.startsWith(prefix)))
        .map(([key, spot]) => [key.slice(prefix.length), spot]),
    )
    this.formed = this.spots.size > 0
  }

  keep(key: string, spot: Spot): void {
    this.spots.set(key, spot)
    this.unsaved.set(`${this.prefix}${key}`, spot)
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.save(), SAVE_MS)
  }

  keepAll(positions: LayoutAnswer): void {
    for (const [key, position] of Object.entries(positions)) this.keep(key, { ...position, pinned: this.spots.get(key)?.pinned ?? false })
  }

  private save(): void {
    const positions = Object.fromEntries(this.unsaved)
    this.unsaved.clear()
    // Positions are still on the screen when they could not be kept; the next move tries again.
    void callEngine('network.savePositions', this.caseId, { positions }).catch(() => undefined)
  }
}
