import { app, type Session } from 'electron'
import { isAppUrl, isLocalRequest } from './app-address.ts'

/** Has to run before the app is ready: no name is ever looked up and nothing is fetched behind the user's back. */
export function setupOfflineSwitches(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
}

function lockSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // Dictionaries would be downloaded.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isLocalRequest(url) }))
  session.on('will-download', (event, item) => {
    if (!isLocalRequest(item.getURL())) event.preventDefault()
  })
}

/** Denies every permission, every request that is not for the app's own files, every other page and every new window. */
export function setupLockDown(): void {
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isAppUrl(event.url)) event.preventDefault()
    })
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}
