import { type BrowserWindow, Menu } from 'electron'
import { DESKTOP_CHANNELS } from '../../../shared/contract/desktop-channels.ts'
import type { EngineClient } from '../engine-client.ts'
import type { CaseOpening } from './case-opening.ts'
import { chooseCase } from './dialogs.ts'
import { menuTemplate, type RecentCase } from './menu-template.ts'

async function recentCases(engine: EngineClient): Promise<RecentCase[]> {
  const reply = await engine.call({ call: 'app.start', caseId: null, input: {} })
  return reply.ok ? (reply.value as { recent: RecentCase[] }).recent : []
}

/** The application menu, kept in step with the list of recent cases. */
export function setupAppMenu(engine: EngineClient, window: () => BrowserWindow, cases: CaseOpening): void {
  const actions = {
    send: (command: string) => window().webContents.send(DESKTOP_CHANNELS.menu, command),
    async openCase() {
      const path = await chooseCase(window())
      if (path !== null) await cases.openFile(path)
    },
    openRecent: (recentId: string) => void cases.openRecent(recentId),
  }
  async function draw(): Promise<void> {
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, await recentCases(engine), actions)))
  }
  engine.onNotice((notice) => {
    if (notice.type === 'changed' && notice.things.includes('cases')) void draw()
  })
  void draw()
}
