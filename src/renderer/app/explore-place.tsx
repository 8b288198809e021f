import { Group, Panel, Separator } from 'react-resizable-panels'
import { NetworkView } from '../features/network/index.ts'
import { TimelineView } from '../features/timeline/index.ts'
import styles from './workbench.module.css'

/** Network above, timeline below: one selection, one filter, one window. */
export const ExplorePlace = () => (
  <Group orientation="vertical" id="explore">
    <Panel id="network" defaultSize="50%" minSize={120} collapsible collapsedSize={37}>
      <section className={styles.card} aria-label="Network">
        <NetworkView />
      </section>
    </Panel>
    <Separator className={styles.separator} aria-label="Height of network and timeline" />
    <Panel id="timeline" minSize={120} collapsible collapsedSize={37}>
      <section className={styles.card} aria-label="Timeline">
        <TimelineView />
      </section>
    </Panel>
  </Group>
)
