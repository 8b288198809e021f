import { z } from 'zod'
import { appCommand, appMachineCommand, appQuery } from './call.ts'

export const openedCase = z.object({ caseId: z.string(), name: z.string(), sample: z.boolean() })
export type OpenedCase = z.infer<typeof openedCase>

const preference = {
  theme: z.enum(['auto', 'light', 'dark']),
  coder: z.string().trim().min(1, 'A coder needs a name.').max(80),
  panels: z.record(z.string(), z.number()),
  /** Only what this coder decided or made shows: no finds of the machine, nothing of other coders. */
  blind: z.boolean(),
}

export const preferences = z.object({
  theme: preference.theme.default('auto'),
  coder: preference.coder.default('me'),
  panels: preference.panels.default({}),
  blind: preference.blind.default(false),
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
  'app.setPreferences': appCommand(z.object(preference).partial(), preferences),
}
