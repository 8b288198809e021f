import { usePicked } from '../../selection/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { ActorInspector } from './actor-inspector.tsx'
import { ArticleInspector } from './article-inspector.tsx'
import { EventInspector } from './event-inspector.tsx'
import styles from './inspector.module.css'
import { TieInspector } from './tie-inspector.tsx'
import { useFirstPassageKey } from './use-first-passage-key.ts'

/** What is selected, and why it is here. */
export function Inspector() {
  const picked = usePicked()
  useFirstPassageKey(picked?.type === 'event' ? picked.id : null)
  return <div className={styles.inspector}>{picked ? <Picked picked={picked} /> : <NothingPicked />}</div>
}

function Picked({ picked }: { picked: NonNullable<ReturnType<typeof usePicked>> }) {
  switch (picked.type) {
    case 'event':
      return <EventInspector key={picked.id} eventId={picked.id} />
    case 'actor':
      return <ActorInspector key={picked.id} actorId={picked.id} />
    case 'article':
      return <ArticleInspector key={picked.id} articleId={picked.id} />
    case 'tie':
      return (
        <TieInspector
          key={`${picked.from}-${picked.to}-${picked.rollUp}`}
          from={picked.from}
          to={picked.to}
          rollUp={picked.rollUp ?? false}
        />
      )
  }
}

const NothingPicked = () => (
  <EmptyState title="Nothing selected">
    Click an actor, a line or an event to see why it is there: its passages, when it happened, and on whose word. Ctrl+Enter opens the
    passage in its article.
  </EmptyState>
)
