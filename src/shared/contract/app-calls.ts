import { z } from 'zod'
import { appCommand, appMachineCommand, appQuery } from './call.ts'

export const openedCase = z.object({ caseId: z.string(), name: z.string(), sample: z.boolean() })
export type OpenedCase = z.infer<typeof openedCase>

export const preferences = z.object({
  theme: z.enum(['auto', 'light', 'dark']).default('auto'),
  coder: z.string().min(1).max(80).default('me'),
  panels: z.record(z.string(), z.number()).default({}),
})
export type Preferences = z.infer<typeof preferences>

export const appCalls = {
  'app.start': appQuery(
    z.object({}),
    z.object({
      version: z.string(),
      open: z.array(openedCase),
      recent: z.array(z.object({ recentId: z.string(), name: z.string(), lastOpened: z.string() })),
      preferences,
    }),
  ),
  'app.createCase': appCommand(z.object({ name: z.string().min(1).max(200).optional() }), openedCase),
  'app.openSample': appCommand(z.object({}), openedCase),
  'app.openRecent': appCommand(z.object({ recentId: z.string() }), openedCase),
  'app.openCase': appMachineCommand(z.object({ path: z.string().min(1), create: z.boolean().default(false) }), openedCase),
  'app.closeCase': appCommand(z.object({ caseId: z.string() }), z.object({})),
  'app.setPreferences': appCommand(preferences.partial(), preferences),
}
