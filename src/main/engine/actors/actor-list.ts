import { Buffer } from 'node:buffer'
import type { ListedActor } from '../../../shared/contract/actor-list-calls.ts'
import { AppError } from '../../../shared/contract/app-error.ts'
import { ACTOR_KINDS, type ActorKind, SECTORS, type Sector } from '../../../shared/domain/actors.ts'
import { openTable } from '../import/coded/table-rows.ts'
import { UnreadableFile } from '../import/unreadable-file.ts'
import { foldName } from '../resolve/fold-name.ts'
import { actorsCalled, articlesWithAnyOf } from '../store/actor-list-queries.ts'
import type { CaseDatabase } from '../store/open.ts'

const MOST_ROWS = 20_000

const COLUMN_OF: Record<string, 'name' | 'kind' | 'aliases' | 'iso3' | 'wikidata' | 'sector'> = {
  name: 'name',
  actor: 'name',
  kind: 'kind',
  type: 'kind',
  aliases: 'aliases',
  alias: 'aliases',
  'also called': 'aliases',
  iso3: 'iso3',
  iso: 'iso3',
  'iso code': 'iso3',
  wikidata: 'wikidata',
  qid: 'wikidata',
  sector: 'sector',
}

const KIND_OF: Record<string, ActorKind> = {
  state: 'country',
  organization: 'organisation',
  org: 'organisation',
  'armed group': 'armed_group',
  group: 'armed_group',
  people: 'population',
}

const readKind = (cell: string): ActorKind | null => {
  const word = cell.toLowerCase()
  return (ACTOR_KINDS as readonly string[]).includes(word) ? (word as ActorKind) : (KIND_OF[word] ?? null)
}

type Cells = Record<'name' | 'kind' | 'aliases' | 'iso3' | 'wikidata' | 'sector', string>

const cellsOf = (raw: Record<string, unknown>): Cells => {
  const cells: Cells = { name: '', kind: '', aliases: '', iso3: '', wikidata: '', sector: '' }
  for (const [heading, value] of Object.entries(raw)) {
    const column = COLUMN_OF[heading.trim().toLowerCase()]
    if (column && cells[column] === '') cells[column] = String(value ?? '').trim()
  }
  return cells
}

const problemOf = (cells: Cells, kind: ActorKind | null, known: number): string | null => {
  if (foldName(cells.name) === '') return 'No name.'
  if (cells.name.length > 300) return 'The name has more than 300 characters.'
  if (cells.kind !== '' && kind === null) return `“${cells.kind}” is no kind: ${ACTOR_KINDS.join(', ').replace('_', ' ')}.`
  if (known > 1) return 'Several actors of this case have one of these names. Merge them first, or give the kind.'
  if (kind === null && known === 0) return 'A new actor needs a kind.'
  if (cells.iso3 !== '' && !/^[A-Z]{3}$/.test(cells.iso3.toUpperCase())) return 'An ISO code has three letters.'
  if (cells.wikidata !== '' && !/^Q[1-9]\d*$/.test(cells.wikidata)) return 'A Wikidata id is Q and a number.'
  if (cells.sector !== '' && !(SECTORS as readonly string[]).includes(cells.sector.toUpperCase()))
    return `“${cells.sector}” is no sector: ${SECTORS.join(', ')}.`
  return null
}

const listedActor = (db: CaseDatabase, row: number, raw: Record<string, unknown>): ListedActor => {
  const cells = cellsOf(raw)
  const kind = readKind(cells.kind)
  const aliases = [...new Set(cells.aliases.split(/[;|]/).map((alias) => alias.trim()))].filter(
    (alias) => alias !== '' && alias !== cells.name,
  )
  const names = [cells.name, ...aliases]
  const known = actorsCalled(db, names.map(foldName), kind)
  const problem = problemOf(cells, kind, known.length)
  return {
    row,
    name: cells.name,
    kind,
    aliases,
    iso3: cells.iso3 === '' ? null : cells.iso3.toUpperCase(),
    wikidata: cells.wikidata === '' ? null : cells.wikidata,
    sector: cells.sector === '' ? null : (cells.sector.toUpperCase() as Sector),
    problem,
    known: problem === null ? (known[0] ?? null) : null,
    articles: foldName(cells.name) === '' ? 0 : articlesWithAnyOf(db, names),
  }
}

/** Reads a list of actors against the case. @throws AppError `invalid-input` where it is no such table */
export const readActorList = async (db: CaseDatabase, file: { name: string; base64: string }): Promise<ListedActor[]> => {
  try {
    const table = await openTable({ name: file.name, bytes: Buffer.from(file.base64, 'base64') })
    const columns = new Set(table.headings.map((heading) => COLUMN_OF[heading.trim().toLowerCase()]))
    if (!columns.has('name'))
      throw new AppError(
        'invalid-input',
        'The list has no column “name”. Give its first line the headings name, kind, aliases, iso3, wikidata, sector.',
      )
    const listed: ListedActor[] = []
    for (const { number, raw } of table.rows()) {
      if (listed.length === MOST_ROWS)
        throw new AppError(
          'invalid-input',
          `The list has more than ${MOST_ROWS.toLocaleString('en')} rows. Split it; nothing was imported.`,
        )
      listed.push(listedActor(db, number, raw))
    }
    return listed
  } catch (error) {
    if (error instanceof UnreadableFile) throw new AppError('invalid-input', `${error.message} Nothing was imported.`)
    throw error
  }
}
