import { app, dialog } from 'electron'
import type { RunningEngine } from '../engine-thread.ts'

/** Tells the user in words that the engine is gone, and starts the app again if they wish. */
export function setupCrashMessage(engine: RunningEngine): void {
  engine.onCrash(async (reason) => {
    const { response } = await dialog.showMessageBox({
      type: 'error',
      message: 'Dateline’s engine stopped.',
      detail: `Everything up to your last finished action is saved in the case. Start again to go on.\n\n(${reason})`,
      buttons: ['Start again', 'Quit'],
      defaultId: 0,
      cancelId: 1,
    })
    if (response === 0) app.relaunch()
    app.exit(response === 0 ? 0 : 1)
  })
}
