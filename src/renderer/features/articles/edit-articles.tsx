import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CallInput } from '../../../shared/contract/contract.ts'
import type { ArticleSummary } from '../../../shared/contract/shapes.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { useCommand } from '../../client/index.ts'
import { BulkPreview } from '../data-table/index.ts'
import { TimeField } from '../time-field/index.ts'
import { type ArticleField, metadataPatch, previewLines } from './metadata-patch.ts'

const FIELDS: readonly { field: ArticleField; label: string }[] = [
  { field: 'published', label: 'Publication date' },
  { field: 'outlet', label: 'Outlet' },
  { field: 'author', label: 'Author' },
  { field: 'language', label: 'Language' },
]

interface EditArticlesProps {
  opened: boolean
  onClose: () => void
  ids: readonly number[]
  rows: readonly ArticleSummary[]
}

export const EditArticles = ({ opened, onClose, ids, rows }: EditArticlesProps) => (
  <Modal opened={opened} onClose={onClose} title={`Details of ${counted(ids.length, 'article')}`} size="lg">
    <EditForm onClose={onClose} ids={ids} rows={rows} />
  </Modal>
)

/** Only what is ticked is written; one undo takes all of it back. */
function EditForm({ onClose, ids, rows }: Omit<EditArticlesProps, 'opened'>) {
  const [values, setValues] = useState<Partial<Record<ArticleField, string>>>({})
  const save = useCommand('articles.setMetadata')
  const patch = metadataPatch(values)
  const change = (field: ArticleField, value: string | undefined): void => setValues({ ...values, [field]: value })
  const submit = (): void => {
    if (patch) save.mutate({ articleIds: [...ids], patch } satisfies CallInput<'articles.setMetadata'>, { onSuccess: onClose })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {FIELDS.map(({ field, label }) => {
        const value = values[field]
        return (
          <Group key={field} gap="sm" align="flex-start" mb={8} wrap="nowrap">
            <Checkbox
              size="xs"
              mt={6}
              w={130}
              label={label}
              checked={value !== undefined}
              onChange={(event) => change(field, event.currentTarget.checked ? '' : undefined)}
            />
            <div style={{ flex: 1 }}>
              {field === 'published' ? (
                <TimeField
                  label={label}
                  hideLabel
                  value={value ?? ''}
                  onChange={(next) => change(field, next)}
                  emptyWords={value === '' ? 'Empty: not known' : 'Left as it is'}
                />
              ) : (
                <TextInput
                  size="xs"
                  aria-label={label}
                  value={value ?? ''}
                  placeholder={value === '' ? 'empty: unknown' : 'left as it is'}
                  onChange={(event) => change(field, event.currentTarget.value)}
                />
              )}
            </div>
          </Group>
        )
      })}
      {patch && <BulkPreview lines={previewLines(rows, patch)} rest={ids.length - rows.length} />}
      <Group mt="md" gap="xs">
        <Button type="submit" variant="filled" disabled={!patch} loading={save.isPending}>
          {`Change ${counted(ids.length, 'article')}`}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </form>
  )
}
