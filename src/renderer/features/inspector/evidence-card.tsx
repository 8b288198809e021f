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

interface EvidenceCardProps {
  item: Evidence
  sameArticle: boolean
  /** Takes this passage out into an event of its own; left out where it is the only one. */
  onSplit?: () => void
}

/** The passage in its sentence, where it stands, and ways to it. */
export const EvidenceCard = ({ item, sameArticle, onSplit }: EvidenceCardProps) => (
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
        className="link"
        data-open-passage
        aria-label={`Open in article: ${item.articleTitle}`}
        onClick={() => openReader({ articleId: item.articleId, span: item.span })}
      >
        open
      </button>{' '}
      ·{' '}
      <button type="button" className="link" onClick={() => void copyCitation(item)}>
        copy with citation
      </button>
      {onSplit && (
        <>
          {' · '}
          <button type="button" className="link" title="This passage tells of another event" onClick={onSplit}>
            split off
          </button>
        </>
      )}
    </figcaption>
  </figure>
)
