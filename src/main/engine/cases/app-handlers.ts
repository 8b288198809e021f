import { AppError } from '../../../shared/contract/app-error.ts'
import type { ParsedInput, ScopedCallName } from '../../../shared/contract/contract.ts'
import type { ChangedThing, Notice } from '../../../shared/contract/envelope.ts'
import type { CaseLibrary } from './case-library.ts'
import type { OpenCases } from './open-cases.ts'
import { fillWithSample } from './sample-case.ts'

export type AppHandlers = { [N in ScopedCallName<'app'>]: (input: ParsedInput<N>) => unknown }

interface AppParts {
  library: CaseLibrary
  cases: OpenCases
  version: string
  resourcesDir: string
  notify: (notice: Notice) => void
}

const EVERYTHING_SEEN: ChangedThing[] = ['articles', 'events', 'actors', 'notes', 'history', 'case']

/** What can be asked without a case: which there are, opening and closing them, preferences. */
export const createAppHandlers = ({ library, cases, version, resourcesDir, notify }: AppParts): AppHandlers => ({
  'app.start': () => ({
    version,
    open: cases.list(),
    recent: library.recent().map(({ recentId, name, lastOpened }) => ({ recentId, name, lastOpened })),
    preferences: library.preferences(),
  }),
  'app.createCase': ({ name = 'Untitled case' }) =>
    cases.open(library.freshPath(name), { create: true, setUp: (session) => session.setUp({ name }) }),
  'app.openSample': () =>
    cases.open(library.freshPath('South Caucasus sample'), {
      create: true,
      setUp: (session) => fillWithSample(session, resourcesDir),
    }),
  'app.openRecent': ({ recentId }) => {
    const entry = library.recent().find((known) => known.recentId === recentId)
    if (!entry) throw new AppError('not-found', 'This case is not where it was. If it was moved, open it from its new place.')
    return cases.open(entry.path, { create: false })
  },
  'app.openCase': ({ path, create }) => cases.open(path, { create }),
  'app.closeCase': async ({ caseId }) => {
    await cases.close(caseId)
    return {}
  },
  'app.setPreferences': (patch) => {
    const before = library.preferences()
    const preferences = library.setPreferences(patch)
    // Whose eyes look changes every answer; a theme changes none.
    const seesOther = before.coder !== preferences.coder || before.blind !== preferences.blind
    notify({ type: 'changed', caseId: null, things: ['preferences', ...(seesOther ? EVERYTHING_SEEN : [])] })
    return preferences
  },
})
