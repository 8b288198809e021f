import { Button, Menu } from '@mantine/core'
import { IconBook, IconChevronDown, IconCopy, IconDatabase, IconPhoto, IconReport, IconTable, IconTopologyStar3 } from '@tabler/icons-react'
import { EXPORT_FORMAT_TABLE, EXPORT_GROUP_LABELS, EXPORT_GROUPS, type ExportGroup } from '../../../shared/contract/export-formats.ts'
import { useCaseId } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { ExchangeDialogs } from '../exchange/index.ts'
import { networkPng } from '../network/index.ts'
import { timelinePng } from '../timeline/index.ts'
import { ExportDialog } from './export-dialog.tsx'
import { chooseFormat } from './export-opened.ts'
import { saveShareCopy } from './make-export.ts'
import { saveFile } from './save-file.ts'

const ICONS: Record<ExportGroup, typeof IconTable> = {
  events: IconTable,
  network: IconTopologyStar3,
  sources: IconBook,
  pictures: IconPhoto,
  report: IconReport,
  case: IconDatabase,
}

const firstOf = (group: ExportGroup) => EXPORT_FORMAT_TABLE.find((format) => format.group === group)?.id ?? null

const SCREEN = [
  { name: 'network', label: 'Network as PNG', draw: networkPng },
  { name: 'timeline', label: 'Timeline as PNG', draw: timelinePng },
]

async function saveScreen(name: string, draw: () => Promise<Blob | null>): Promise<void> {
  const picture = await draw()
  if (!picture) announce('Open Explore first: this picture is taken from what is on the screen.')
  else if (await saveFile(`${name}.png`, picture)) announce(`Saved ${name}.png`)
}

/** Everything that leaves a case: formats in a dialog with preview, the screen as it is, a copy to share. */
export function ExportMenu() {
  const caseId = useCaseId()
  const guarded = (work: () => Promise<void>) => () => void work().catch((error: unknown) => showError(error as Error))
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={13} />}>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {EXPORT_GROUPS.map((group) => {
            const Icon = ICONS[group]
            return (
              <Menu.Item key={group} leftSection={<Icon size={15} />} onClick={() => chooseFormat(firstOf(group))}>
                {EXPORT_GROUP_LABELS[group]}…
              </Menu.Item>
            )
          })}
          <Menu.Item leftSection={<IconCopy size={15} />} onClick={guarded(() => saveShareCopy(caseId))}>
            Copy to share, without notes and rejected finds
          </Menu.Item>
          <Menu.Label>What is on the screen</Menu.Label>
          {SCREEN.map(({ name, label, draw }) => (
            <Menu.Item key={name} leftSection={<IconPhoto size={15} />} onClick={guarded(() => saveScreen(name, draw))}>
              {label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ExportDialog />
      <ExchangeDialogs />
    </>
  )
}
