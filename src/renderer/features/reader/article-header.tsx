import { Anchor } from '@mantine/core'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { languageName, notExtractedWords } from '../../../shared/domain/language-words.ts'
import { publishedWords } from '../../../shared/domain/published-words.ts'
import { CopyNote } from './copy-note.tsx'
import { DateQuestion } from './date-question.tsx'
import { EditableFact } from './editable-fact.tsx'
import { MovedEvents } from './moved-events.tsx'
import { openOutside } from './open-outside.ts'
import styles from './reader.module.css'
import { useArticleEdit } from './use-article-edit.ts'

type Article = CallOutput<'articles.get'>

/** What is known of an article, each part editable in its place; what is not known says so. */
export function ArticleHeader({ article }: { article: Article }) {
  const edit = useArticleEdit(article.id)
  const { url } = article
  return (
    <header className={styles.head}>
      <EditableFact
        label="Title"
        value={article.title}
        shown={<h2 className={styles.title}>{article.title}</h2>}
        onSave={(title) => (title ? edit({ title }) : Promise.resolve(false))}
      />
      <div className={styles.facts}>
        <EditableFact
          label="Outlet"
          value={article.outlet ?? ''}
          shown={article.outlet ?? 'outlet unknown'}
          onSave={(outlet) => edit({ outlet: outlet || null })}
        />
        ·
        {article.published !== null && (
          <EditableFact
            label="Publication date"
            kind="time"
            value={article.published}
            shown={publishedWords(article.published, article.publishedProvenance)}
            onSave={(published) => edit({ published: published || null })}
          />
        )}
        {article.published === null && <span>publication date unknown</span>}·
        <EditableFact
          label="Author"
          value={article.author ?? ''}
          shown={article.author ?? 'author unknown'}
          onSave={(author) => edit({ author: author || null })}
        />
        ·<span>{article.words.toLocaleString('en')} words</span>
        {article.language && <span>· {languageName(article.language)}</span>}
        {url && (
          <Anchor component="button" size="sm" title={url} onClick={() => openOutside(url)}>
            open original
          </Anchor>
        )}
      </div>
      {article.published === null && <DateQuestion undated={article.undated} onSave={(published) => edit({ published })} />}
      {!article.extracted && <p className={styles.open}>{notExtractedWords(article.language)}</p>}
      {article.copyOf && <CopyNote articleId={article.id} original={article.copyOf} />}
      <MovedEvents />
    </header>
  )
}
