import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useCaseId } from '../../selection/index.ts'
import { pastedName } from './file-batches.ts'
import { closeImportDialog } from './import-dialogs.ts'
import { importArticles } from './start-import.ts'

export function PasteDialog() {
  const caseId = useCaseId()
  const [text, setText] = useState('')
  const submit = (): void => {
    void importArticles(caseId, [new File([text], pastedName(text), { type: 'text/plain' })])
    closeImportDialog()
  }
  return (
    <Modal opened onClose={closeImportDialog} title="Paste an article" size="lg">
      <Textarea
        label="Text"
        description="Headline first, then the text. A line such as “GENEVA, 4 May 2021 —” gives it its date."
        rows={14}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text.trim() !== '') submit()
        }}
        data-autofocus
      />
      <Group mt="md" gap="xs">
        <Button variant="filled" disabled={text.trim() === ''} onClick={submit} title="Ctrl+Enter">
          Import
        </Button>
        <Button onClick={closeImportDialog}>Cancel</Button>
      </Group>
    </Modal>
  )
}
