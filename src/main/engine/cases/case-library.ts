import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Preferences, preferences } from '../../../shared/contract/app-calls.ts'

const recentCase = z.object({ recentId: z.string(), path: z.string(), name: z.string(), lastOpened: z.string() })
export type RecentCase = z.infer<typeof recentCase>

const settingsSchema = z.object({ preferences: preferences.default(preferences.parse({})), recent: z.array(recentCase).default([]) })

const MAX_RECENT = 12

/** Preferences and recent cases, in a settings file of the user's; and the folder where unsaved cases live. */
export const createCaseLibrary = (dataDir: string) => {
  const casesDir = join(dataDir, 'cases')
  const settingsPath = join(dataDir, 'settings.json')
  mkdirSync(casesDir, { recursive: true })

  const read = () => {
    try {
      return settingsSchema.parse(JSON.parse(readFileSync(settingsPath, 'utf8')))
    } catch {
      // Missing or damaged settings are no reason not to start.
      return settingsSchema.parse({})
    }
  }
  let settings = read()

  const save = (): void => {
    const draft = `${settingsPath}.new`
    writeFileSync(draft, `${JSON.stringify(settings, null, 2)}\n`)
    renameSync(draft, settingsPath)
  }

  return {
    preferences: (): Preferences => settings.preferences,
    setPreferences(patch: Partial<Preferences>): Preferences {
      settings = { ...settings, preferences: preferences.parse({ ...settings.preferences, ...patch }) }
      save()
      return settings.preferences
    },
    recent: (): RecentCase[] => settings.recent.filter((entry) => existsSync(entry.path)),
    remember(entry: RecentCase): void {
      const others = settings.recent.filter((known) => known.path !== entry.path)
      settings = { ...settings, recent: [entry, ...others].slice(0, MAX_RECENT) }
      save()
    },
    /** A path for a new case that no file has yet. */
    freshPath(name: string): string {
      const safe = name.replace(/[^\p{L}\p{N} ().,–-]+/gu, ' ').trim() || 'Untitled case'
      for (let i = 1; ; i++) {
        const path = join(casesDir, `${safe}${i === 1 ? '' : ` ${i}`}.dateline`)
        if (!existsSync(path)) return path
      }
    },
  }
}

export type CaseLibrary = ReturnType<typeof createCaseLibrary>
