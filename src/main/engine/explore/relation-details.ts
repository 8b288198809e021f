import type { z } from 'zod'
import type { relationDetail } from '../../../shared/contract/shapes.ts'
import type { RelationKind } from '../../../shared/domain/actors.ts'
import { parseEdtf } from '../../../shared/domain/edtf.ts'
import { timeInWords } from '../../../shared/domain/time-words.ts'
import { type RelationRow, relationEvidence } from '../store/actor-queries.ts'
import { textOfArticle } from '../store/article-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { onOneLine } from './passage-context.ts'
import { actorRefsById } from './shown-names.ts'

type RelationDetail = z.infer<typeof relationDetail>

const validWords = (edtf: string | null): string | null => {
  const read = edtf === null ? null : parseEdtf(edtf)
  return read?.ok ? timeInWords(read.time) : edtf
}

/** Lasting ties with the first passage that states each. */
export const relationDetails = (db: CaseDatabase, relations: RelationRow[]): RelationDetail[] => {
  const actors = actorRefsById(
    db,
    relations.map((relation) => relation.from_actor),
  )
  const evidence = new Map(
    relationEvidence(db, JSON.stringify(relations.map((relation) => relation.id)))
      .toReversed()
      .map((row) => [row.relation, row]),
  )
  return relations.flatMap((relation) => {
    const from = actors.get(relation.from_actor)
    const to = relation.to_actor ?? relation.to_place
    if (!from || to === null) return []
    const found = evidence.get(relation.id)
    return [
      {
        id: relation.id,
        kind: relation.kind as RelationKind,
        label: relation.label,
        from,
        to: { id: to, name: relation.to_name },
        valid: validWords(relation.valid_edtf),
        manual: relation.made_by === 'person',
        passage: found ? onOneLine(textOfArticle(db, found.article).text.slice(found.start, found.end)) : null,
        articleId: found?.article ?? null,
        span: found ? { start: found.start, end: found.end } : null,
      },
    ]
  })
}
