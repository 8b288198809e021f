import { callEngine } from '../../client/index.ts'
import { openReader, pick } from '../../selection/index.ts'
import { announce, showError } from '../../ui/index.ts'

/** Picks the event and opens the reader at its first passage; says so where it has none. */
export async function openPassageOf(caseId: string | null, eventId: number): Promise<void> {
  try {
    const event = await callEngine('events.get', caseId, { eventId })
    const [first] = event.evidence
    pick({ type: 'event', id: eventId })
    if (first) openReader({ articleId: first.articleId, span: first.span })
    else announce('This event was added by hand and has no passage.')
  } catch (error) {
    showError(error as Error)
  }
}
