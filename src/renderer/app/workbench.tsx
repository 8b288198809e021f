import { useEffect } from 'react'
import type { OpenedCase } from '../../shared/contract/app-calls.ts'
import { DropZone } from '../features/import/index.ts'
import { PlaceEditor } from '../features/merging/index.ts'
import { Places } from './places.tsx'
import { Rail } from './rail.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { SideColumn } from './side-column.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import styles from './workbench.module.css'

/** The frame around one open case. */
export function Workbench({ openedCase }: { openedCase: OpenedCase }) {
  useEffect(() => {
    document.title = `${openedCase.name} · Dateline`
  }, [openedCase.name])

  return (
    <DropZone>
      <div className={styles.frame}>
        <TopBar name={openedCase.name} />
        <div className={styles.body}>
          <Rail />
          <SideColumn>
            <Places />
          </SideColumn>
        </div>
        <StatusBar />
        <Shortcuts />
        <PlaceEditor />
      </div>
    </DropZone>
  )
}
