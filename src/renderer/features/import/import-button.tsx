import { Button, Menu } from '@mantine/core'
import {
  IconBook,
  IconCalendarSearch,
  IconChevronDown,
  IconClipboardText,
  IconFiles,
  IconFolder,
  IconGitMerge,
  IconTable,
  IconWorldDownload,
} from '@tabler/icons-react'
import { useCaseId } from '../../selection/index.ts'
import { openExchange } from '../exchange/index.ts'
import { openImportDialog, openPasteDialog } from './import-dialogs.ts'
import { chooseFiles, chooseTables } from './start-import.ts'

export function ImportButton() {
  const caseId = useCaseId()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={13} />}>Import</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconFiles size={15} />} onClick={() => void chooseFiles(caseId)}>
          Files…
        </Menu.Item>
        <Menu.Item leftSection={<IconFolder size={15} />} onClick={() => void chooseFiles(caseId, { folder: true })}>
          Folder…
        </Menu.Item>
        <Menu.Item leftSection={<IconClipboardText size={15} />} onClick={openPasteDialog}>
          Paste text…
        </Menu.Item>
        <Menu.Item leftSection={<IconWorldDownload size={15} />} onClick={() => openImportDialog({ type: 'links', links: [] })}>
          Fetch web pages…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTable size={15} />} onClick={() => chooseTables(caseId)}>
          Coded data (CSV, TSV, XLSX, JSON)…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCalendarSearch size={15} />}
          onClick={() => openImportDialog({ type: 'metadata', files: [], list: null })}
        >
          Take dates and outlets from file names…
        </Menu.Item>
        <Menu.Item leftSection={<IconBook size={15} />} onClick={() => openExchange('sources')}>
          Fill in from a bibliography…
        </Menu.Item>
        <Menu.Item leftSection={<IconGitMerge size={15} />} onClick={() => openExchange('merge')}>
          Merge another case…
        </Menu.Item>
        <Menu.Label>Or drop files, folders or links anywhere, or press Ctrl+V</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}
