import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Inspector } from '../features/inspector/index.ts'
import { Reader } from '../features/reader/index.ts'
import { pick, useOpenReader, usePicked } from '../selection/index.ts'
import { useNarrow } from '../ui/index.ts'
import styles from './workbench.module.css'

/** The views with the inspector at their right; the reader takes its place and more room, the views stay. */
export function SideColumn({ children }: { children: ReactNode }) {
  const reader = useOpenReader()
  const picked = usePicked()
  const narrow = useNarrow()
  const side = reader ? <Reader /> : <Inspector />

  if (narrow && !reader)
    return (
      <div className={styles.alone}>
        {children}
        {picked ? (
          <aside className={`${styles.side} ${styles.overlay}`} aria-label="Inspector">
            <CloseButton className={styles.close} size="sm" aria-label="Close the inspector" onClick={() => pick(null)} />
            {side}
          </aside>
        ) : null}
      </div>
    )

  return (
    <Group orientation="horizontal" id="columns">
      <Panel id="views" minSize={420}>
        {children}
      </Panel>
      <Separator className={styles.separator} aria-label="Width of the side column" />
      <Panel
        // Only this panel is new when the reader opens or closes; the views stay as they are, to the pixel.
        key={reader ? 'reader' : 'inspector'}
        id={reader ? 'reader' : 'inspector'}
        defaultSize={reader ? '40%' : 372}
        minSize={280}
        groupResizeBehavior={reader ? 'preserve-relative-size' : 'preserve-pixel-size'}
      >
        <aside className={styles.side} aria-label={reader ? 'Reader' : 'Inspector'}>
          {side}
        </aside>
      </Panel>
    </Group>
  )
}
