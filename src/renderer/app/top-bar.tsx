import { ActionIcon, Button, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconHelp, IconMoon, IconSun } from '@tabler/icons-react'
import { useCall, useCommand } from '../client/index.ts'
import { BlindChip } from '../features/coding/index.ts'
import { ExportMenu } from '../features/export/index.ts'
import { ImportButton } from '../features/import/index.ts'
import { SearchBox } from '../features/search/index.ts'
import { setPlace } from '../selection/index.ts'
import { useScheme } from '../ui/index.ts'
import { openShortcuts } from './shortcuts.tsx'
import styles from './top-bar.module.css'

function ThemeButton() {
  const scheme = useScheme()
  const { setColorScheme } = useMantineColorScheme()
  const remember = useCommand('app.setPreferences')
  const other = scheme === 'dark' ? 'light' : 'dark'
  const label = other === 'dark' ? 'Dark' : 'Light'
  return (
    <Button
      leftSection={other === 'dark' ? <IconMoon size={14} /> : <IconSun size={14} />}
      onClick={() => {
        setColorScheme(other)
        remember.mutate({ theme: other })
      }}
    >
      {label}
    </Button>
  )
}

function UndoButtons() {
  const summary = useCall('case.summary', {}, { keep: true }).data
  const undo = useCommand('history.undo')
  const redo = useCommand('history.redo')
  return (
    <Button.Group>
      <Tooltip label={summary?.undo ? `Undo: ${summary.undo} (Ctrl+Z)` : 'Nothing to undo'}>
        <Button leftSection={<IconArrowBackUp size={14} />} disabled={!summary?.undo} onClick={() => undo.mutate({})}>
          Undo
        </Button>
      </Tooltip>
      {summary?.redo ? (
        <Tooltip label={`Redo: ${summary.redo} (Ctrl+Shift+Z)`}>
          <Button aria-label="Redo" onClick={() => redo.mutate({})}>
            <IconArrowForwardUp size={14} />
          </Button>
        </Tooltip>
      ) : null}
    </Button.Group>
  )
}

export function TopBar({ name }: { name: string }) {
  const decisions = useCall('case.summary', {}, { keep: true }).data?.decisions ?? 0
  return (
    <header className={styles.bar}>
      <h1 className={styles.brand}>
        Dateline{' '}
        <span className={styles.name} title={name}>
          {name}
        </span>
      </h1>
      <SearchBox />
      <span className={styles.gap} />
      <BlindChip />
      <UndoButtons />
      <ImportButton />
      {decisions > 0 ? (
        <Button onClick={() => setPlace('decisions')}>
          {decisions === 1 ? '1 needs a decision' : `${decisions.toLocaleString('en')} need a decision`}
        </Button>
      ) : null}
      <ExportMenu />
      <ThemeButton />
      <ActionIcon variant="subtle" color="gray" aria-label="Keyboard shortcuts" onClick={openShortcuts}>
        <IconHelp size={16} />
      </ActionIcon>
    </header>
  )
}
