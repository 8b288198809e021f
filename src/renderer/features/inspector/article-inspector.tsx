import { Button } from '@mantine/core'
import { EVERYTHING } from '../../../shared/contract/filter.ts'
import { publishedWords } from '../../../shared/domain/published-words.ts'
import { useCall } from '../../client/index.ts'
import { openReader, setFilter, useFilter } from '../../selection/index.ts'
import { NotesSection } from '../notes/index.ts'
import { EventRows } from './event-row.tsx'
import { GoneState } from './gone-state.tsx'
import styles from './inspector.module.css'
import { InspectorSection } from './inspector-section.tsx'

export function ArticleInspector({ articleId }: { articleId: number }) {
  const article = useCall('articles.get', { articleId })
  const events = useCall('events.list', {
    filter: { ...EVERYTHING, articles: [articleId] },
    sort: { column: 'time', descending: false },
    limit: 200,
  })
  const filter = useFilter()
  const only = filter.articles?.length === 1 && filter.articles[0] === articleId
  if (article.isError) return <GoneState what="article" message={article.error.message} />
  if (!article.data) return null
  const { title, outlet, author, published, publishedProvenance, fileName, words } = article.data
  return (
    <section className={styles.sheet} aria-label={`Article: ${title}`} tabIndex={-1} data-inspector-sheet>
      <p className="section-title">Article</p>
      <h2 className={styles.title}>{title}</h2>
      <dl className={styles.facts}>
        <dt>Outlet</dt>
        <dd>{outlet ?? 'unknown'}</dd>
        <dt>Published</dt>
        <dd>{publishedWords(published, publishedProvenance)}</dd>
        <dt>Author</dt>
        <dd>{author ?? 'unknown'}</dd>
        <dt>File</dt>
        <dd>
          {fileName} <span className={styles.soft}>{words.toLocaleString('en')} words</span>
        </dd>
      </dl>
      <div className={styles.actions}>
        <Button variant="filled" onClick={() => openReader({ articleId, span: null })}>
          Read
        </Button>
        <Button aria-pressed={only} onClick={() => setFilter({ articles: only ? null : [articleId] })}>
          {only ? 'Show all articles' : 'Only this article'}
        </Button>
      </div>
      <InspectorSection title={`Events in it · ${events.data?.total ?? 0}`}>
        {events.data?.total === 0 && <p className={styles.soft}>No event was found in this article.</p>}
        <EventRows events={events.data?.rows ?? []} />
      </InspectorSection>
      <NotesSection target="article" targetId={articleId} />
    </section>
  )
}
