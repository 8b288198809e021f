import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { Inspector } from '../features/inspector/index.ts'
import { Reader } from '../features/reader/index.ts'
import { pick, useOpenReader, usePicked } from '../selection/index.ts'
import styles from './workbench.module.css'

const NARROW = '(max-width: 1179px)'

/** The views with the inspector at their right; the reader takes its place and more room, the views stay. */
export function SideColumn({ children }: { children: ReactNode }) {
  const reader = useOpenReader()
  const picked = usePicked()
  const narrow = useMediaQuery(NARROW) ?? false
  const side = reader ? <Reader /> : <Inspector />

  if (narrow && !reader)
    return (
      <div style={{ height: '100%', minWidth: 0 }}>
        {children}
        <Drawer
          opened={picked !== null}
          onClose={() => pick(null)}
          position="right"
          size={360}
          padding={0}
          withOverlay={false}
          lockScroll={false}
          trapFocus={false}
          withCloseButton={false}
        >
          <aside className={styles.side} style={{ height: '100vh' }} aria-label="Inspector">
            {side}
          </aside>
        </Drawer>
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
