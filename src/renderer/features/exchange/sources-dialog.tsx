import { Button, FileInput, Group, List, Modal, ScrollArea, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { useCall, useCommand } from '../../client/index.ts'
import { showError } from '../../ui/index.ts'
import { closeExchange } from './exchange-opened.ts'

type Preview = CallOutput<'sources.preview'>

const FIELD_WORDS: Record<string, string> = { title: 'title', author: 'author', outlet: 'outlet', url: 'address', published: 'date' }
const words = (parts: { field: string; value: string }[]): string =>
  parts.map(({ field, value }) => `${FIELD_WORDS[field]}: ${value}`).join('; ')

function Joined({ preview }: { preview: Preview }) {
  const filled = preview.joined.filter((one) => one.fills.length > 0)
  const differing = preview.joined.filter((one) => one.differs.length > 0)
  return (
    <>
      <Text size="sm">
        {preview.joined.length} of {preview.entries} entries belong to an article here; {filled.length} fill something in.
      </Text>
      <ScrollArea.Autosize mah={240} type="auto" viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'What is filled in' }}>
        <List size="sm">
          {filled.map((one) => (
            <List.Item key={one.articleId}>
              {one.article} (by {one.by}): {words(one.fills)}
            </List.Item>
          ))}
        </List>
      </ScrollArea.Autosize>
      {differing.length > 0 ? (
        <Text size="sm">{differing.length} say something else than the article does; what the article says stays.</Text>
      ) : null}
      {preview.problems.map((problem) => (
        <Text key={problem} size="sm">
          {problem}
        </Text>
      ))}
    </>
  )
}

/** A bibliography joined to the articles it is about, after it was said what it would fill in. */
export function SourcesDialog() {
  const [file, setFile] = useState<{ name: string; text: string } | null>(null)
  const preview = useCall('sources.preview', file ?? { name: 'none', text: '' }, { enabled: file !== null })
  const join = useCommand('sources.join')
  const fills = preview.data?.joined.some((one) => one.fills.length > 0) ?? false
  const choose = (chosen: File | null): void => {
    setFile(null)
    if (!chosen) return
    chosen
      .text()
      .then((text) => setFile({ name: chosen.name, text }))
      .catch((error: unknown) => showError(error as Error))
  }
  return (
    <Modal opened onClose={closeExchange} title="Fill in from a bibliography" size="lg">
      <Stack gap="sm">
        <FileInput
          label="Bibliography"
          description="BibTeX, RIS or CSL-JSON, as Zotero exports them. Entries are joined by address, by title, or by title and date."
          accept=".bib,.ris,.json,.txt"
          placeholder="Choose a file"
          onChange={choose}
          data-autofocus
        />
        {preview.error ? <Text c="red">{preview.error.message}</Text> : null}
        {file && preview.data ? <Joined preview={preview.data} /> : null}
        <Group gap="xs">
          <Button
            variant="filled"
            disabled={!file || !fills}
            loading={join.isPending}
            onClick={() => file && join.mutate(file, { onSuccess: closeExchange })}
          >
            Fill in
          </Button>
          <Button onClick={closeExchange}>Cancel</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
