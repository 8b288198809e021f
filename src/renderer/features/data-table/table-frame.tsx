import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './data-table.module.css'

interface TableFrameProps {
  title: string
  count: string
  /** Left out where the engine cannot search the list. */
  search?: { text: string; onText: (text: string) => void; placeholder: string }
  actions?: ReactNode
  bulk?: ReactNode
  children: ReactNode
}

/** Head of a table, what can be done with the chosen rows, and the table itself. */
export const TableFrame = ({ title, count, search, actions, bulk, children }: TableFrameProps) => (
  <div className={styles.frame}>
    <div className={styles.bar}>
      <h2 className={styles.barTitle}>{title}</h2>
      <span className={styles.count} aria-live="polite">
        {count}
      </span>
      <span className={styles.gap} />
      {actions}
      {search && (
        <TextInput
          size="xs"
          className={styles.search}
          aria-label={search.placeholder}
          placeholder={search.placeholder}
          leftSection={<IconSearch size={13} />}
          rightSection={search.text === '' ? null : <CloseButton size="xs" aria-label="Clear" onClick={() => search.onText('')} />}
          value={search.text}
          onChange={(event) => search.onText(event.currentTarget.value)}
        />
      )}
    </div>
    {bulk}
    {children}
  </div>
)
