import type { SpotlightActionGroupData } from '@mantine/spotlight'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { openReader, pick } from '../../selection/index.ts'

const plain = (snippet: readonly { text: string }[]): string => snippet.map((part) => part.text).join('')

/** What was found, as groups of the palette; choosing one selects it. */
export function hitGroups(found: CallOutput<'search.find'>): SpotlightActionGroupData[] {
  return [
    {
      group: 'Actors',
      actions: found.actors.map((actor) => ({
        id: `actor-${actor.id}`,
        label: actor.name,
        description: `${actor.alias ? `${actor.alias} · ` : ''}${actor.events === 1 ? '1 event' : `${actor.events} events`}`,
        onClick: () => pick({ type: 'actor', id: actor.id }),
      })),
    },
    {
      group: 'Events',
      actions: found.events.map((event) => ({
        id: `event-${event.id}`,
        label: event.title,
        description: `${event.kindLabel} · ${event.words ?? 'no date'}`,
        onClick: () => pick({ type: 'event', id: event.id }),
      })),
    },
    {
      group: 'Articles',
      actions: found.articles.map((article) => ({
        id: `article-${article.id}`,
        label: article.title,
        description: `${article.outlet ?? 'outlet unknown'} · ${article.published ?? 'no date'} · ${plain(article.snippet)}`,
        onClick: () => openReader({ articleId: article.id, span: null }),
      })),
    },
    {
      group: 'Notes',
      actions: found.notes.map((note) => ({
        id: `note-${note.id}`,
        label: plain(note.snippet),
        description: `on ${note.target}`,
        onClick: () => openNote(note),
      })),
    },
  ]
}

function openNote({ target, targetId, articleId }: CallOutput<'search.find'>['notes'][number]): void {
  if (articleId !== null) openReader({ articleId, span: null })
  else if (targetId !== null && (target === 'event' || target === 'actor' || target === 'article')) pick({ type: target, id: targetId })
}
