import { useState } from 'react'
import type { CallOutput } from '../../../shared/contract/contract.ts'
import { openReader } from '../../selection/index.ts'
import { RemoveRelation } from '../merging/index.ts'
import { relationWords } from './actor-words.ts'
import styles from './inspector.module.css'

type RelationDetail = CallOutput<'ties.get'>['relations'][number]

/** A country has dozens; the events below must stay in reach. */
const FIRST = 8

const sentence = (relation: RelationDetail): string => `${relation.from.name} ${relationWords(relation)} ${relation.to.name}`

/** Lasting ties with the passage that states each. */
export function RelationList({ relations, editable = false }: { relations: readonly RelationDetail[]; editable?: boolean }) {
  const [all, setAll] = useState(false)
  const shown = all ? relations : relations.slice(0, FIRST)
  return (
    <>
      <ul className={styles.rows}>
        {shown.map((relation) => (
          <RelationItem key={relation.id} relation={relation} editable={editable} />
        ))}
      </ul>
      {shown.length < relations.length && (
        <button type="button" className="link" style={{ display: 'block', marginBottom: 6 }} onClick={() => setAll(true)}>
          {relations.length - shown.length} more
        </button>
      )}
    </>
  )
}

const RelationItem = ({ relation, editable }: { relation: RelationDetail; editable: boolean }) => (
  <li style={{ marginBottom: 6 }}>
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
            className="link"
            onClick={() => openReader({ articleId: relation.articleId as number, span: relation.span })}
          >
            open
          </button>
        )}
      </div>
    )}
  </li>
)
