import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPhoto, IconTable, IconTopologyStar3 } from '@tabler/icons-react'
import type { ExportFormat } from '../../../shared/contract/export-calls.ts'
import { callEngine } from '../../client/index.ts'
import { useCaseId, useFilter } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'
import { networkPng } from '../network/index.ts'
import { timelinePng } from '../timeline/index.ts'
import { setExportOpened, useExportOpened } from './export-opened.ts'
import { saveFile } from './save-file.ts'

const FORMATS: readonly { format: ExportFormat; label: string; hint: string; icon: typeof IconTable }[] = [
  { format: 'events-csv', label: 'Events as CSV', hint: 'for a spreadsheet or R', icon: IconTable },
  { format: 'events-jsonl', label: 'Events as JSON lines', hint: 'with every passage', icon: IconTable },
  { format: 'network-gexf', label: 'Network as GEXF', hint: 'for Gephi', icon: IconTopologyStar3 },
  { format: 'network-graphml', label: 'Network as GraphML', hint: 'for yEd, igraph, NetworkX', icon: IconTopologyStar3 },
]

const PICTURES = [
  { name: 'network', label: 'Network as PNG', draw: networkPng },
  { name: 'timeline', label: 'Timeline as PNG', draw: timelinePng },
]

async function savePicture(name: string, draw: () => Promise<Blob | null>): Promise<void> {
  const picture = await draw()
  if (!picture) announce('Open Explore first: the picture is taken from what is on the screen.')
  else if (await saveFile(`${name}.png`, picture)) announce(`Saved ${name}.png`)
}

/** What the filters let through goes out; counts are said before anything is saved elsewhere. */
export function ExportMenu() {
  const caseId = useCaseId()
  const filter = useFilter()
  const { opened } = useExportOpened()
  const guarded = (work: () => Promise<void>) => () => void work().catch((error: unknown) => showError(error as Error))
  const save = (format: ExportFormat) =>
    guarded(async () => {
      const made = await callEngine('export.make', caseId, { format, filter })
      const saved = await saveFile(made.fileName, new Blob([made.text], { type: made.mediaType }))
      if (saved) announce(`Saved ${made.fileName}, ${made.rows.toLocaleString('en')} rows`)
    })
  return (
    <Menu position="bottom-end" withinPortal opened={opened} onChange={setExportOpened}>
      <Menu.Target>
        <Button rightSection={<IconChevronDown size={13} />}>Export</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>What the filters let through</Menu.Label>
        {FORMATS.map(({ format, label, hint, icon: Icon }) => (
          <Menu.Item key={format} leftSection={<Icon size={15} />} onClick={save(format)}>
            {label} <span style={{ color: 'var(--ink-soft)' }}>{hint}</span>
          </Menu.Item>
        ))}
        <Menu.Label>What is on the screen</Menu.Label>
        {PICTURES.map(({ name, label, draw }) => (
          <Menu.Item key={name} leftSection={<IconPhoto size={15} />} onClick={guarded(() => savePicture(name, draw))}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
