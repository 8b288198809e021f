import { Loader } from '@mantine/core'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import type { TextSpan } from '../../../shared/domain/text-span.ts'
import { useCall } from '../../client/index.ts'
import { openReader, pick, useOpenReader, usePicked } from '../../selection/index.ts'
import { EmptyState, isTyping } from '../../ui/index.ts'
import { markSentence, SelectedWords } from '../manual/index.ts'
import { ArticleHeader } from './article-header.tsx'
import { ArticleText } from './article-text.tsx'
import { FindBar } from './find-bar.tsx'
import type { PassageMark } from './marked-text.ts'
import { inReadingOrder, stepPassage, wantedPassage } from './passage-steps.ts'
import styles from './reader.module.css'
import { ReaderBar } from './reader-bar.tsx'
import { useBorrowedFocus } from './use-borrowed-focus.ts'
import { useFind } from './use-find.ts'
import { useSelectedWords } from './use-selected-words.ts'

/** The dock on the right: the article with the passage that was asked for in view. */
export function Reader() {
  const open = useOpenReader()
  const article = useCall('articles.get', { articleId: open?.articleId ?? 1 }, { enabled: open !== null })
  if (!open) return null
  if (article.isError) return <EmptyState title="This article cannot be shown">{article.error.message}</EmptyState>
  if (!article.data) return <Loader size="sm" m="md" aria-label="Opening the article" />
  return <OpenArticle key={article.data.id} article={article.data} span={open.span} />
}

/** The passages of the article in the order of reading, and the one in view. */
function usePassages(article: CallOutput<'articles.get'>, span: TextSpan | null) {
  const picked = usePicked()
  const eventId = picked?.type === 'event' ? picked.id : null
  const ordered = useMemo(() => inReadingOrder(article.passages), [article.passages])
  const current = useMemo(() => wantedPassage(ordered, { span, eventId }), [ordered, span, eventId])
  const show = (passage: PassageMark | null): void => {
    if (!passage) return
    openReader({ articleId: article.id, span: { start: passage.start, end: passage.end } })
    pick({ type: 'event', id: passage.eventId })
  }
  const step = (by: 1 | -1): void => show(stepPassage(ordered, current?.reportId ?? null, by))
  return { ordered, current, show, step }
}

function OpenArticle({ article, span }: { article: CallOutput<'articles.get'>; span: TextSpan | null }) {
  const { ordered, current, show, step } = usePassages(article, span)
  const [showBoilerplate, setShowBoilerplate] = useState(true)
  const find = useFind(article.text)
  const box = useBorrowedFocus()
  const textBox = useRef<HTMLDivElement>(null)
  const words = useSelectedWords(textBox, article.text)
  const mark = (by: 1 | -1): void => {
    if (textBox.current) markSentence(textBox.current, article.text, words, by)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if ((event.ctrlKey || event.metaKey) && event.key === 'f') find.setOpen(true)
    else if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return
    else if (event.key === 'n') step(1)
    else if (event.key === 'p') step(-1)
    else if (event.key === 's') mark(1)
    else if (event.key === 'S') mark(-1)
    else return
    event.preventDefault()
  }

  return (
    <section ref={box} className={styles.reader} aria-label={`Reader: ${article.title}`} tabIndex={-1} onKeyDown={onKeyDown}>
      <ReaderBar
        article={article}
        at={current ? ordered.indexOf(current) + 1 : null}
        count={ordered.length}
        onStep={step}
        finding={find.open}
        onFind={() => find.setOpen(!find.open)}
        boilerplateShown={article.boilerplate.length > 0 ? showBoilerplate : null}
        onBoilerplate={() => setShowBoilerplate(!showBoilerplate)}
      />
      {find.open && (
        <FindBar
          words={find.words}
          onWords={find.setWords}
          at={find.at}
          count={find.hits.length}
          onStep={find.step}
          onClose={() => {
            find.setOpen(false)
            box.current?.focus({ preventScroll: true })
          }}
        />
      )}
      <ArticleHeader article={article} />
      <ArticleText
        box={textBox}
        text={article.text}
        passages={ordered}
        boilerplate={article.boilerplate}
        showBoilerplate={showBoilerplate}
        hits={find.hits}
        hit={find.at}
        focused={current?.reportId ?? null}
        onPassage={show}
      />
      {words && <SelectedWords key={`${words.start} ${words.end}`} articleId={article.id} words={words} />}
    </section>
  )
}
