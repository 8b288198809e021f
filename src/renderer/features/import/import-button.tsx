import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconClipboardText, IconFiles, IconFolder } from '@tabler/icons-react'
import { useCaseId } from '../../selection/index.ts'
import { chooseFiles, openPasteDialog } from './start-import.ts'

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
        <Menu.Label>Or drop files or folders anywhere, or press Ctrl+V</Menu.Label>
      </Menu.Dropdown>
    </Menu>
  )
}
