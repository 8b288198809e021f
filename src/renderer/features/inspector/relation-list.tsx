import type { CallOutput } from '../../../shared/contract/contract.ts'
import { openReader } from '../../selection/index.ts'
import { relationWords } from './actor-words.ts'
import styles from './inspector.module.css'

type RelationDetail = CallOutput<'ties.get'>['relations'][number]

/** Lasting ties with the passage that states each. */
export const RelationList = ({ relations }: { relations: readonly RelationDetail[] }) => (
  <ul className={styles.rows}>
    {relations.map((relation) => (
      <li key={relation.id} style={{ marginBottom: 6 }}>
        {relation.from.name} {relationWords(relation)} {relation.to.name}
        {relation.passage && (
          <div className={styles.soft}>
            “{relation.passage}”{' '}
            {relation.articleId && (
              <button
                type="button"
                className={styles.link}
                onClick={() => openReader({ articleId: relation.articleId as number, span: relation.span })}
              >
                open
              </button>
            )}
          </div>
        )}
      </li>
    ))}
  </ul>
)
