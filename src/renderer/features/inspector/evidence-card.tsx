import type { Evidence } from '../../../shared/contract/shapes.ts'
import { classOf } from '../../../shared/domain/kinds.ts'
import { openReader } from '../../selection/index.ts'
import { announce, classVar } from '../../ui/index.ts'
import { copyText } from './copy-text.ts'
import { sourceWords } from './evidence-words.ts'
import styles from './inspector.module.css'

const copyCitation = async (item: Evidence): Promise<void> => {
  const copied = await copyText(item.citation)
  announce(copied ? 'Quotation copied with its citation' : 'The clipboard is not available. Select the quotation and copy it by hand.')
}

/** The passage in its sentence, where it stands, and ways to it. */
export const EvidenceCard = ({ item, sameArticle }: { item: Evidence; sameArticle: boolean }) => (
  <figure className={styles.card} style={{ ['--tint' as string]: classVar(classOf(item.kind, item.plover)) }}>
    <blockquote className={styles.quote}>
      {item.before}
      <mark>{item.passage}</mark>
      {item.after}
    </blockquote>
    <figcaption className={styles.source}>
      <span title={item.articleTitle}>{sourceWords(item, sameArticle)}</span> ·{' '}
      <button
        type="button"
        className={styles.link}
        data-open-passage
        aria-label={`Open in article: ${item.articleTitle}`}
        onClick={() => openReader({ articleId: item.articleId, span: item.span })}
      >
        open
      </button>{' '}
      ·{' '}
      <button type="button" className={styles.link} onClick={() => void copyCitation(item)}>
        copy with citation
      </button>
    </figcaption>
  </figure>
)
