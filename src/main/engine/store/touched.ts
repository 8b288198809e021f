import type { ChangedThing } from '../../../shared/contract/envelope.ts'
import type { CaseDatabase } from './open.ts'
import { allValues, oneRow, oneValue } from './prepared.ts'

/** What views may have to ask again. */
export interface Touched {
  things: Set<ChangedThing>
  events: Set<number>
}

/** What a change to a table may show in; tables that show nowhere by themselves are missing. */
const THINGS: Record<string, ChangedThing[]> = {
  meta: ['case', 'events'],
  articles: ['articles', 'events'],
  article_texts: ['articles'],
  reports: ['articles', 'events'],
  actors: ['actors', 'events'],
  actor_aliases: ['actors'],
  places: ['places', 'events'],
  resolutions: ['actors', 'places', 'articles'],
  story_events: ['events'],
  event_reports: ['events'],
  event_participants: ['events', 'actors'],
  relations: ['actors'],
  event_links: ['events'],
  decisions: ['events', 'actors'],
  annotations: ['notes'],
  coding_states: ['articles'],
  case_rules: ['case'],
  case_kinds: ['case', 'events'],
  coded_fields: ['case'],
  coded_values: ['events'],
  dataset_versions: ['case'],
}

/** Collects, while rows are written, what the index and the screen must read again. Call `add` before a row is changed or removed. */
export const createTouchedList = (db: CaseDatabase) => {
  let touched: Touched = { things: new Set(), events: new Set() }

  const addEventOf = (table: 'event_reports' | 'event_participants', id: number, row: Record<string, unknown> | null): void => {
    const eventId = row ? Number(row.event_id) : oneValue<number>(db, `SELECT event_id FROM ${table} WHERE id = ?`, id)
    if (eventId !== null) touched.events.add(eventId)
  }

  const addDecided = (id: number, row: Record<string, unknown> | null): void => {
    const decision = row ?? oneRow<Record<string, unknown>>(db, 'SELECT target, target_uid FROM decisions WHERE id = ?', id)
    if (decision?.target !== 'event') return
    const eventId = oneValue<number>(db, 'SELECT id FROM story_events WHERE uid = ?', String(decision.target_uid))
    if (eventId !== null) touched.events.add(eventId)
  }

  return {
    add(table: string, id: number, row: Record<string, unknown> | null): void {
      for (const thing of THINGS[table] ?? []) touched.things.add(thing)
      if (table === 'story_events') touched.events.add(id)
      else if (table === 'event_reports' || table === 'event_participants') addEventOf(table, id, row)
      else if (table === 'decisions') addDecided(id, row)
      else if (table === 'articles' && row === null) {
        const events = allValues<number>(
          db,
          // Copies count with their original: what changes in it changes who says what they say.
          `SELECT e.event_id FROM reports r JOIN event_reports e ON e.report_id = r.id
           WHERE r.article_id IN (SELECT ? UNION ALL SELECT id FROM articles WHERE copy_of = ?)`,
          id,
          id,
        )
        for (const eventId of events) touched.events.add(eventId)
      }
    },
    take(): Touched {
      const taken = touched
      touched = { things: new Set(), events: new Set() }
      return taken
    },
  }
}
