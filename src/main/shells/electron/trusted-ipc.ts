import { type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { isAppUrl } from './app-address.ts'

/** Only the app's own page in the top frame of a window is listened to. */
function isTrusted({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isAppUrl(senderFrame.url)
}

/** As `ipcMain.handle`, for the app's own page only. */
export function handleFromPage<T>(channel: string, listener: (input: unknown) => T): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    if (!isTrusted(event)) throw new Error(`${channel} is not for this page.`)
    return listener(input)
  })
}

/** As `ipcMain.on`, for the app's own page only. */
export function listenToPage(channel: string, listener: (input: unknown) => void): void {
  ipcMain.on(channel, (event, input: unknown) => {
    if (isTrusted(event)) listener(input)
  })
}
