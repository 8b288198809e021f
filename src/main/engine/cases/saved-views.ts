import { AppError } from '../../../shared/contract/app-error.ts'
import { MOST_SAVED_VIEWS, type SavedView } from '../../../shared/contract/saved-view-calls.ts'
import type { CommandHandlers, QueryHandlers } from '../handler-types.ts'
import type { CaseDatabase } from '../store/open.ts'
import { setViewValue, viewValue } from '../store/view-queries.ts'

const KEY = 'saved-views'
/** How the network stands: kept with every saved view, and brought back with it. */
const KEPT = ['network', 'network.positions'] as const

interface KeptView extends SavedView {
  states: Partial<Record<(typeof KEPT)[number], unknown>>
}

const viewsOf = (db: CaseDatabase): KeptView[] => (viewValue(db, KEY) as KeptView[] | null) ?? []

const viewWith = (views: readonly KeptView[], viewId: string): KeptView => {
  const view = views.find((one) => one.viewId === viewId)
  if (!view) throw new AppError('not-found', 'This saved view is gone. Nothing was changed.')
  return view
}

const byName = (views: readonly KeptView[]): KeptView[] => [...views].sort((a, b) => a.name.localeCompare(b.name, 'en'))

export const savedViewQueries: QueryHandlers<'views.list'> = {
  'views.list': ({ db }) => ({ views: byName(viewsOf(db)).map(({ states: _, ...view }) => view) }),
}

export const savedViewCommands: CommandHandlers<'views.save' | 'views.open' | 'views.rename' | 'views.delete'> = {
  'views.save': ({ db, now, newUid }, { name, address }) => {
    const views = viewsOf(db)
    const before = views.find((view) => view.name === name)
    if (!before && views.length >= MOST_SAVED_VIEWS) {
      throw new AppError('conflict', `A case keeps up to ${MOST_SAVED_VIEWS} views. Delete one that is not needed, then save again.`)
    }
    const states = Object.fromEntries(KEPT.map((key) => [key, viewValue(db, key)]))
    const view: KeptView = { viewId: before?.viewId ?? newUid(), name, address, savedAt: now().toISOString(), states }
    setViewValue(db, KEY, [...views.filter((one) => one !== before), view])
    return { viewId: view.viewId, words: before ? `Saved over the view “${name}”` : `Saved the view “${name}”` }
  },
  'views.open': ({ db }, { viewId }) => {
    const view = viewWith(viewsOf(db), viewId)
    for (const key of KEPT) if (view.states[key]) setViewValue(db, key, view.states[key])
    return { address: view.address, words: `Opened the view “${view.name}”` }
  },
  'views.rename': ({ db }, { viewId, name }) => {
    const views = viewsOf(db)
    const view = viewWith(views, viewId)
    if (views.some((one) => one !== view && one.name === name)) {
      throw new AppError('conflict', `There is a view “${name}” already. Choose another name.`)
    }
    setViewValue(
      db,
      KEY,
      views.map((one) => (one === view ? { ...view, name } : one)),
    )
    return { words: `Renamed the view to “${name}”`, affected: 1 }
  },
  'views.delete': ({ db }, { viewId }) => {
    const views = viewsOf(db)
    const view = viewWith(views, viewId)
    setViewValue(
      db,
      KEY,
      views.filter((one) => one !== view),
    )
    return { words: `Deleted the view “${view.name}”`, affected: 1 }
  },
}
