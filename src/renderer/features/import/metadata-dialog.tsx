import { Button, Code, FileButton, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { callEngine } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import { sentName } from './dropped-files.ts'
import { closeImportDialog } from './import-dialogs.ts'
import { MetadataRows } from './metadata-rows.tsx'
import { caseFor, importArticles, pickFiles } from './start-import.ts'

type From = 'pattern' | 'list'

const FIELDS = ['{date}', '{yyyy}', '{mm}', '{dd}', '{outlet}', '{title}', '{author}', '{language}', '{*}']

/** Dates and outlets of many files, from their names or from a list, looked at before anything is imported. */
export function MetadataDialog({ files: given, list: givenList }: { files: readonly File[]; list: File | null }) {
  const [files, setFiles] = useState(given)
  const [from, setFrom] = useState<From>(givenList ? 'list' : 'pattern')
  const [pattern, setPattern] = useState('{date}_{outlet}_{title}')
  const [list, setList] = useState<File | null>(givenList)
  const names = useMemo(() => files.map(sentName), [files])
  const preview = useMetadataPreview(names, from, pattern, list)
  const caseId = useCaseId()
  const rows = preview.data?.rows ?? []
  const matched = rows.filter((row) => row.matched).length

  const submit = (): void => {
    const said = new Map(rows.filter((row) => row.matched).map((row) => [row.name, row.given]))
    closeImportDialog()
    void importArticles(caseId, files, said)
  }

  return (
    <Modal opened onClose={closeImportDialog} title="Take dates and outlets from file names or a list" size="xl">
      <Group gap="xs" mb="sm">
        <Button onClick={() => pickFiles({}, setFiles)}>Choose files…</Button>
        <Button onClick={() => pickFiles({ folder: true }, setFiles)}>Choose a folder…</Button>
        <span aria-live="polite">{files.length === 0 ? 'No files chosen yet' : `${files.length.toLocaleString('en')} files chosen`}</span>
      </Group>
      <SegmentedControl
        value={from}
        onChange={(value) => setFrom(value as From)}
        data={[
          { value: 'pattern', label: 'From file names' },
          { value: 'list', label: 'From a list (CSV)' },
        ]}
        aria-label="Where dates and outlets come from"
      />
      {from === 'pattern' ? <PatternField pattern={pattern} onPattern={setPattern} /> : <ListField list={list} onList={setList} />}
      {preview.error && files.length > 0 && <p role="alert">{preview.error.message}</p>}
      {rows.length > 0 && <MetadataRows rows={rows} missing={preview.data?.missingFiles ?? []} />}
      <Group mt="md" gap="xs">
        <Button variant="filled" disabled={matched === 0} onClick={submit}>
          {`Import ${files.length.toLocaleString('en')} files, ${matched.toLocaleString('en')} with details`}
        </Button>
        <Button onClick={closeImportDialog}>Cancel</Button>
      </Group>
    </Modal>
  )
}

const PatternField = ({ pattern, onPattern }: { pattern: string; onPattern: (pattern: string) => void }) => (
  <>
    <TextInput
      mt="sm"
      label="Pattern"
      description="As the names are written, with a field where each thing stands; {*} passes over what is not wanted. Folders count with “/”."
      value={pattern}
      onChange={(event) => onPattern(event.currentTarget.value)}
      data-autofocus
    />
    <Group gap={4} mt={4}>
      {FIELDS.map((field) => (
        <Button key={field} size="compact-xs" aria-label={`Add ${field}`} onClick={() => onPattern(pattern + field)}>
          {field}
        </Button>
      ))}
    </Group>
  </>
)

const ListField = ({ list, onList }: { list: File | null; onList: (list: File | null) => void }) => (
  <Group mt="sm" gap="xs">
    <FileButton onChange={onList} accept=".csv,.tsv,.txt">
      {(props) => <Button {...props}>{list ? list.name : 'Choose the list…'}</Button>}
    </FileButton>
    <span>
      A heading row with <Code>file</Code> and any of title, outlet, published, author, url, language.
    </span>
  </Group>
)

/** What the engine reads out of the names or the list, asked again when either changes. */
function useMetadataPreview(names: readonly string[], from: From, pattern: string, list: File | null) {
  const caseId = useCaseId()
  const [asked] = useDebouncedValue(pattern, 200)
  const [csv, setCsv] = useState<string | null>(null)
  useEffect(() => {
    void list?.text().then(setCsv, () => setCsv(null))
  }, [list])
  return useQuery({
    queryKey: [
      caseId,
      'import.previewMetadata',
      { names: names.length, first: names[0], from, pattern: asked, csv: csv?.length, list: list?.name },
    ],
    queryFn: async () =>
      callEngine('import.previewMetadata', await caseFor(caseId), {
        names: [...names],
        pattern: from === 'pattern' ? asked : null,
        csv: from === 'list' ? csv : null,
      }),
    enabled: names.length > 0 && (from === 'pattern' ? asked.trim() !== '' : csv !== null),
    retry: false,
  })
}
