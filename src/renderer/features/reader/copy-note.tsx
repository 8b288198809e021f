import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useCommand } from '../../client/index.ts'
import { closeReader, openReader } from '../../selection/index.ts'
import styles from './reader.module.css'

interface CopyNoteProps {
  articleId: number
  original: { id: number; title: string }
}

/** Says that the article repeats another, and leaves the choice to keep it or let it go. */
export function CopyNote({ articleId, original }: CopyNoteProps) {
  const [kept, setKept] = useState(false)
  const remove = useCommand('articles.delete')
  return (
    <div className={styles.open} style={{ flexDirection: 'column', alignItems: 'flex-start' }}>
      <span>Near copy of “{original.title}”. Both count as one voice among the outlets.</span>
      <Group gap="xs">
        <Button onClick={() => openReader({ articleId: original.id, span: null })}>Read the original</Button>
        {!kept && (
          <>
            <Button onClick={() => setKept(true)}>Keep the copy</Button>
            <Button loading={remove.isPending} onClick={() => remove.mutate({ articleIds: [articleId] }, { onSuccess: closeReader })}>
              Delete the copy
            </Button>
          </>
        )}
      </Group>
    </div>
  )
}
