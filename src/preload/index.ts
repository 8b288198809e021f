import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import { DESKTOP_CHANNELS } from '../shared/contract/desktop-channels.ts'
import type { Notice } from '../shared/contract/envelope.ts'
import type { DesktopBridge } from '../shared/contract/shell-contract.ts'

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  // The event object stays here: it would hand the page the raw ipcRenderer.
  const forward = (_event: IpcRendererEvent, value: T) => listener(value)
  ipcRenderer.on(channel, forward)
  return () => ipcRenderer.off(channel, forward)
}

function pathsOf(files: readonly unknown[]): string[] {
  const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '')
  // The page itself cannot name paths: the main process lets it use those that were dropped or chosen.
  ipcRenderer.send(DESKTOP_CHANNELS.dropped, paths)
  return paths
}

const bridge: DesktopBridge = {
  call: (request) => ipcRenderer.invoke(DESKTOP_CHANNELS.call, request),
  onNotice: (listener) => listen<Notice>(DESKTOP_CHANNELS.notice, listener),
  pathsOf,
  chooseFiles: () => ipcRenderer.invoke(DESKTOP_CHANNELS.chooseFiles),
  saveBegin: (fileName) => ipcRenderer.invoke(DESKTOP_CHANNELS.saveBegin, fileName),
  saveMore: (saveId, bytes) => ipcRenderer.invoke(DESKTOP_CHANNELS.saveMore, { saveId, bytes }),
  saveEnd: (saveId, whole) => ipcRenderer.invoke(DESKTOP_CHANNELS.saveEnd, { saveId, whole }),
  openExternal: (url) => ipcRenderer.invoke(DESKTOP_CHANNELS.openExternal, url),
  onMenu: (listener) => listen<string>(DESKTOP_CHANNELS.menu, listener),
}

contextBridge.exposeInMainWorld('dateline', bridge)
