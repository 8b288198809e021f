import styles from './network.module.css'
import type { GraphTie, NetworkElements } from './to-elements.ts'

/** What a tie counts, beside the pointer. */
export function TieTip({ tip, elements }: { tip: { tie: GraphTie; x: number; y: number }; elements: NetworkElements }) {
  const name = (key: string): string => elements.nodes.find((node) => node.key === key)?.label ?? ''
  const { tie } = tip
  const arrow = tie.directed ? '→' : '–'
  return (
    <div className={styles.tip} style={{ left: tip.x + 12, top: tip.y + 12 }} role="tooltip">
      {name(tie.source)} {arrow} {name(tie.target)}: {tie.label || 'tie'}
    </div>
  )
}
