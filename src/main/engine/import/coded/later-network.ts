import type { TextSpan } from '../../../../shared/domain/text-span.ts'
import { codedArticle } from '../../store/article-queries.ts'
import type { CaseDatabase } from '../../store/open.ts'
import { type FoundTieRow, firstMentions, isMentioned, tiesOfArticle } from '../../store/report-queries.ts'
import { sweepRelations } from '../../store/sweep-queries.ts'
import type { Writer } from '../../store/writer.ts'
import type { CodedItem } from './coded-record.ts'
import { columnsOf } from './coded-row.ts'
import { dropRows } from './drop-rows.ts'
import type { KeptRows, RowLook, RowPlace, TableRow } from './held-rows.ts'
import { edgePreset, nodePreset } from './presets/node-edge-preset.ts'
import { sweepUnused } from './update-rows.ts'

const itemOf = (type: 'node' | 'tie', raw: Record<string, unknown>): CodedItem | undefined =>
  (type === 'node' ? nodePreset : edgePreset).read({ number: 0, raw, columns: columnsOf(Object.keys(raw)) })[0]

const nodeOf = (raw: Record<string, unknown>) => {
  const item = itemOf('node', raw)
  return item?.type === 'node' ? item : null
}

const endsOf = (raw: Record<string, unknown>): string[] => {
  const item = itemOf('tie', raw)
  return item?.type === 'tie' ? [item.from, item.to] : []
}

/** A tie whose row is the same says something else all the same where one of its ends has another name or kind now. */
export const lookAtEnds = (looks: readonly RowLook[], rows: readonly TableRow[]): RowLook[] => {
  const other = new Set<string>()
  for (const [i, { type, raw }] of rows.entries()) {
    const look = looks[i] as RowLook
    if (type !== 'node' || look.is !== 'changed') continue
    const [before, now] = [nodeOf(look.at.raw), nodeOf(raw)]
    if (now && (before?.name !== now.name || before.kind !== now.kind)) other.add(now.id)
  }
  return looks.map((look, i) => {
    const row = rows[i] as TableRow
    return row.type === 'tie' && look.is === 'known' && endsOf(row.raw).some((id) => other.has(id)) ? { ...look, is: 'changed' } : look
  })
}

interface HeldRow {
  /** Which row of the later list says something else. */
  row: number
  at: RowPlace
  span: TextSpan
  /** What tells it: the find of a tie, or the chain of a node. */
  tie: FoundTieRow | null
  chain: number | null
}

/** What tells the rows of a network’s article: one find for each tie, one first mention for each node. */
const toldIn = (db: CaseDatabase, articleId: number): ((at: RowPlace) => Omit<HeldRow, 'row' | 'at'> | null) => {
  const [article] = codedArticle(db, articleId)
  const { rows = [] } = JSON.parse(article?.as_read ?? '{}') as KeptRows
  const nodes = rows.filter((uid) => uid.startsWith('node:')).length
  const ties = tiesOfArticle(db, articleId)
  const chains = new Map(firstMentions(db, articleId).map((chain) => [chain.name, chain]))
  return ({ index, raw }) => {
    if (index >= nodes) {
      // A rule of the case left some out, so that nobody can say which tells which.
      const tie = ties.length === rows.length - nodes ? ties[index - nodes] : undefined
      return tie ? { span: { start: tie.start, end: tie.end }, tie, chain: null } : null
    }
    const chain = chains.get(nodeOf(raw)?.name ?? '')
    return chain ? { span: { start: chain.start, end: chain.end }, tie: null, chain: chain.id } : null
  }
}

/** Rows of a later network that say something else: those to be told anew, and the articles of those that cannot be told apart. */
export const sortNetwork = (db: CaseDatabase, looks: readonly RowLook[]): { moved: HeldRow[]; kept: string[] } => {
  const told = new Map<number, ReturnType<typeof toldIn>>()
  const moved: HeldRow[] = []
  const kept: string[] = []
  for (const [row, look] of looks.entries()) {
    if (look.is !== 'changed') continue
    const { at } = look
    const tells = told.get(at.articleId) ?? toldIn(db, at.articleId)
    told.set(at.articleId, tells)
    const held = tells(at)
    if (held) moved.push({ row, at, ...held })
    else kept.push(codedArticle(db, at.articleId)[0]?.title ?? '')
  }
  return { moved, kept }
}

/** Takes rows away from where they were told; what is returned takes away, once they are told anew, what nothing says any more. */
export const takeOutOfNetwork = (writer: Writer, moved: readonly HeldRow[]): (() => void) => {
  const relations = new Set<number>()
  const chains = new Set<number>()
  for (const [articleId, list] of Map.groupBy(moved, ({ at }) => at.articleId)) {
    for (const { tie, chain } of list) {
      if (chain !== null) chains.add(chain)
      if (!tie) continue
      chains.add(tie.from_chain).add(tie.to_chain)
      if (tie.relation_id !== null) relations.add(tie.relation_id)
      if (tie.evidence_id !== null) writer.remove('relation_evidence', tie.evidence_id)
      writer.remove('relation_finds', tie.id)
    }
    dropRows(
      writer,
      articleId,
      list.map(({ at, span }) => ({ index: at.index, span })),
    )
  }
  return () => {
    sweepRelations(writer, [...relations])
    // A node that no tie names is named by its own line.
    sweepUnused(
      writer,
      [...chains].filter((id) => !isMentioned(writer.db, id)),
    )
  }
}
