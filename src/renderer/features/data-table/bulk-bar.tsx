import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './data-table.module.css'
import type { TableChoice } from './use-table-choice.ts'

/** Stands only while rows are chosen. */
export const BulkBar = ({ choice, children }: { choice: TableChoice; children: ReactNode }) =>
  choice.ids.length === 0 ? null : (
    <div className={styles.bulk} role="toolbar" aria-label="With the chosen rows">
      <strong>{choice.ids.length.toLocaleString('en')} chosen</strong>
      {children}
      <Button variant="subtle" onClick={choice.clear}>
        Clear
      </Button>
    </div>
  )
