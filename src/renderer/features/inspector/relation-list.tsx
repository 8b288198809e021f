import type { CallOutput } from '../../../shared/contract/contract.ts'
import { openReader } from '../../selection/index.ts'
import { RemoveRelation } from '../merging/index.ts'
import { relationWords } from './actor-words.ts'
import styles from './inspector.module.css'

type RelationDetail = CallOutput<'ties.get'>['relations'][number]

const sentence = (relation: RelationDetail): string => `${relation.from.name} ${relationWords(relation)} ${relation.to.name}`

/** Lasting ties with the passage that states each. */
export const RelationList = ({ relations, editable = false }: { relations: readonly RelationDetail[]; editable?: boolean }) => (
  <ul className={styles.rows}>
    {relations.map((relation) => (
      <li key={relation.id} style={{ marginBottom: 6 }}>
        {sentence(relation)}
        {relation.valid && <span className={styles.soft}>, {relation.valid}</span>}
        {relation.manual && <span className={styles.soft}> · set by a person</span>}
        {editable && (
          <>
            {' · '}
            <RemoveRelation relationId={relation.id} words={sentence(relation)} />
          </>
        )}
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
