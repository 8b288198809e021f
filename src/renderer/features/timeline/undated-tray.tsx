import { Popover, ScrollArea, UnstyledButton } from '@mantine/core'
import { memo, useState } from 'react'
import { UndatedList } from '../undated/index.ts'
import styles from './timeline.module.css'

/** The events without a date: as selectable as any other, with what their text still implies. */
export const UndatedTray = memo(({ count }: { count: number }) => {
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={420} shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles.trayButton} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          Undated · {count.toLocaleString('en')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label="Events without a date">
        <ScrollArea.Autosize mah={380}>
          <UndatedList />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
})
