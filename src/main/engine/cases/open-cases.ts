import type { OpenedCase } from '../../../shared/contract/app-calls.ts'
import { AppError } from '../../../shared/contract/app-error.ts'
import type { CaseLibrary } from './case-library.ts'
import { type CaseSession, openSession, type SessionParts } from './case-session.ts'

/** What all sessions of an engine have in common. */
export type SharedParts = Omit<SessionParts, 'caseId' | 'path' | 'create' | 'coder' | 'blind'>

export interface OpenCases {
  /** The session of the file; the one that has it open already, when there is one. Both are put among the recent cases. */
  open(path: string, options: { create: boolean; setUp?: (session: CaseSession) => Promise<void> | void }): Promise<OpenedCase>
  /** Throws `not-found` for a case that is not open. */
  session(caseId: string | null): CaseSession
  list(): OpenedCase[]
  close(caseId: string): Promise<void>
  closeAll(): Promise<void>
}

const opened = (session: CaseSession): OpenedCase => ({ caseId: session.caseId, name: session.name(), sample: session.sample() })

/** The cases that are open, each once, however often it is asked for. */
export const createOpenCases = (library: CaseLibrary, parts: SharedParts): OpenCases => {
  const sessions = new Map<string, CaseSession>()

  const sessionOf = (path: string, create: boolean): CaseSession => {
    const already = [...sessions.values()].find((session) => session.path === path)
    if (already) return already
    const { coder, blind } = { coder: () => library.preferences().coder, blind: () => library.preferences().blind }
    const session = openSession({ ...parts, caseId: parts.newUid(), path, create, coder, blind })
    sessions.set(session.caseId, session)
    return session
  }

  const session = (caseId: string | null): CaseSession => {
    const found = caseId === null ? undefined : sessions.get(caseId)
    if (!found) throw new AppError('not-found', 'This case is not open. Open it again from the start screen.')
    return found
  }

  const casesChanged = (): void => parts.notify({ type: 'changed', caseId: null, things: ['cases'] })

  return {
    session,
    list: () => [...sessions.values()].map(opened),
    async open(path, { create, setUp }) {
      const one = sessionOf(path, create)
      await setUp?.(one)
      library.remember({ recentId: one.caseId, path: one.path, name: one.name(), lastOpened: parts.now().toISOString() })
      casesChanged()
      return opened(one)
    },
    async close(caseId) {
      const one = session(caseId)
      sessions.delete(caseId)
      await one.close()
      casesChanged()
    },
    async closeAll() {
      await Promise.all([...sessions.values()].map((one) => one.close()))
      sessions.clear()
    },
  }
}
