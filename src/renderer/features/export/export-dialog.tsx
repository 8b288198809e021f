import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import {
  EXPORT_FORMAT_TABLE,
  EXPORT_GROUP_LABELS,
  EXPORT_GROUPS,
  type ExportFormat,
  exportFormat,
} from '../../../shared/contract/export-formats.ts'
import { useCaseId, useFilter, usePicked, useSpan } from '../../selection/index.ts'
import { chooseFormat, closeExport, useExportDialog } from './export-opened.ts'
import { ExportPreview } from './export-preview.tsx'
import { type ExportScope, filterForScope } from './export-scope.ts'
import { type ExportAsked, type ExportProgress, saveExport, savePng } from './make-export.ts'
import { PictureFields, type PictureSize, START_SIZE } from './picture-fields.tsx'
import { type Redacted, RedactFields } from './redact-fields.tsx'
import { useSaving } from './use-saving.ts'

const FORMATS = EXPORT_GROUPS.map((group) => ({
  group: EXPORT_GROUP_LABELS[group],
  items: EXPORT_FORMAT_TABLE.filter((format) => format.group === group).map(({ id, label }) => ({ value: id, label })),
}))

const SCOPE_LABELS: Record<ExportScope, string> = { picked: 'What is picked', filter: 'What the filters let through', all: 'Everything' }

/** The scope of the dialog as a filter; a scope that stands for nothing falls back to the filters. */
const useAsked = (format: ExportFormat, scope: ExportScope, size: PictureSize, redact: Redacted): ExportAsked => {
  const [filter, picked, span] = [useFilter(), usePicked(), useSpan()]
  const { visible, ...picture } = size
  return {
    format,
    filter: filterForScope(scope, filter, picked) ?? filter,
    picture: { ...picture, view: visible && span ? { from: Math.floor(span.from), to: Math.ceil(span.to) } : null },
    redact,
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 })} MB`

function SavingWords({ rows, bytes }: ExportProgress) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {bytes === 0 ? 'Getting ready…' : `Writing: ${rows > 0 ? `${rows.toLocaleString('en')} rows, ` : ''}${megabytes(bytes)}`}
    </Text>
  )
}

function OpenedDialog({ format }: { format: ExportFormat }) {
  const caseId = useCaseId()
  const [filter, picked] = [useFilter(), usePicked()]
  const [scope, setScope] = useState<ExportScope>('filter')
  const [size, setSize] = useState(START_SIZE)
  const [redact, setRedact] = useState<Redacted>({ actors: [], articles: [] })
  const saving = useSaving()
  const { group, hint, whole } = exportFormat(format)
  const asked = useAsked(format, scope, size, group === 'report' ? redact : { actors: [], articles: [] })
  const scopes: ExportScope[] = filterForScope('picked', filter, picked) ? ['picked', 'filter', 'all'] : ['filter', 'all']
  const busy = saving.progress !== null
  return (
    <Modal opened onClose={closeExport} title="Export" size="xl">
      <Stack gap="sm">
        <Select
          label="Format"
          description={hint}
          data={FORMATS}
          value={format}
          searchable
          allowDeselect={false}
          openOnFocus={false}
          onChange={(value) => value && chooseFormat(value as ExportFormat)}
          data-autofocus
        />
        {whole ? null : (
          <Radio.Group
            label="What goes out"
            value={scopes.includes(scope) ? scope : 'filter'}
            onChange={(value) => setScope(value as ExportScope)}
          >
            <Group mt={4}>
              {scopes.map((one) => (
                <Radio key={one} value={one} label={SCOPE_LABELS[one]} />
              ))}
            </Group>
          </Radio.Group>
        )}
        {group === 'pictures' ? <PictureFields value={size} timeline={format.startsWith('timeline')} onChange={setSize} /> : null}
        {group === 'report' ? <RedactFields value={redact} onChange={setRedact} /> : null}
        <ExportPreview asked={asked} />
        <Group gap="xs">
          <Button
            variant="filled"
            loading={busy}
            onClick={() => saving.start((stop, report) => saveExport(caseId, asked, stop, report), closeExport)}
          >
            Save
          </Button>
          {format.endsWith('-svg') ? (
            <Button loading={busy} onClick={() => saving.start(() => savePng(caseId, asked, size), closeExport)}>
              Save as PNG
            </Button>
          ) : null}
          <Button onClick={busy ? saving.stop : closeExport}>{busy ? 'Stop' : 'Cancel'}</Button>
          {saving.progress ? <SavingWords {...saving.progress} /> : null}
        </Group>
      </Stack>
    </Modal>
  )
}

export function ExportDialog() {
  const { format } = useExportDialog()
  return format ? <OpenedDialog format={format} /> : null
}
