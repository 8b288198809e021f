import { Alert, Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { callEngine } from '../../client/index.ts'
import { useCaseId } from '../../selection/index.ts'
import { announce } from '../../ui/index.ts'
import { typedLinks } from './dropped-links.ts'
import { closeImportDialog, openImportDialog } from './import-dialogs.ts'
import { caseFor } from './start-import.ts'

const MOST = 500

/** Nothing is fetched before its button is pressed; what leaves the machine stands above it. */
export function LinksDialog({ links: given, problem }: { links: readonly string[]; problem: string | null }) {
  const caseId = useCaseId()
  const [text, setText] = useState(given.join('\n'))
  const [asking, setAsking] = useState(false)
  const { links, others } = typedLinks(text)
  const wrong =
    others.length > 0 ? `No web address: ${others[0]}` : links.length > MOST ? `Only ${MOST} pages are fetched in one go.` : null

  const fetchPages = async (): Promise<void> => {
    setAsking(true)
    try {
      await callEngine('import.urls', await caseFor(caseId), { urls: links })
      announce(links.length === 1 ? 'Fetching 1 page' : `Fetching ${links.length} pages`)
      closeImportDialog()
    } catch (error) {
      // The first page makes the case, and with it this dialog anew: what went wrong must outlive it.
      openImportDialog({ type: 'links', links, problem: (error as Error).message })
      setAsking(false)
    }
  }

  return (
    <Modal opened onClose={closeImportDialog} title="Fetch web pages" size="lg">
      <Textarea
        label="Addresses"
        description="One a line, beginning with https:// or http://."
        rows={6}
        value={text}
        error={wrong}
        onChange={(event) => setText(event.currentTarget.value)}
        data-autofocus
      />
      <p>
        This is the one thing that leaves this computer, and only when you press Fetch: each site is asked for its page, as a browser would,
        and so learns your network address and which page you read. Nothing of your case is sent.
      </p>
      {problem && (
        <Alert color="orange" title="The pages were not fetched" role="alert">
          {problem}
        </Alert>
      )}
      <Group mt="md" gap="xs">
        <Button variant="filled" disabled={links.length === 0 || wrong !== null} loading={asking} onClick={() => void fetchPages()}>
          {links.length > 1 ? `Fetch ${links.length} pages` : 'Fetch 1 page'}
        </Button>
        <Button onClick={closeImportDialog}>Cancel</Button>
      </Group>
    </Modal>
  )
}
