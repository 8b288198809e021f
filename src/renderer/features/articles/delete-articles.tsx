import { Button, Group, List, Modal } from '@mantine/core'
import { counted } from '../../../shared/domain/counted.ts'
import { useCall, useCommand } from '../../client/index.ts'

interface DeleteArticlesProps {
  opened: boolean
  onClose: () => void
  ids: readonly number[]
  onDeleted: () => void
}

/** Says what goes with the articles before anything goes. */
export function DeleteArticles({ opened, onClose, ids, onDeleted }: DeleteArticlesProps) {
  const preview = useCall('articles.previewDelete', { articleIds: [...ids] }, { enabled: opened && ids.length > 0 })
  const remove = useCommand('articles.delete')
  const submit = (): void =>
    remove.mutate(
      { articleIds: [...ids] },
      {
        onSuccess: () => {
          onDeleted()
          onClose()
        },
      },
    )
  return (
    <Modal opened={opened} onClose={onClose} title={`Delete ${counted(ids.length, 'article')}?`}>
      {preview.isError && <p>{preview.error.message}</p>}
      {preview.data && (
        <>
          <p style={{ marginTop: 0 }}>{preview.data.words}</p>
          <List size="sm">
            <List.Item>{preview.data.reports} passages with what was found in them</List.Item>
            <List.Item>{preview.data.events} events that no other article tells</List.Item>
            <List.Item>{preview.data.decided} of them decided on by a person</List.Item>
          </List>
          <p>One undo brings everything back.</p>
        </>
      )}
      <Group mt="md" gap="xs">
        <Button variant="filled" color="red" disabled={!preview.data} loading={remove.isPending} onClick={submit} data-autofocus>
          Delete
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </Group>
    </Modal>
  )
}
