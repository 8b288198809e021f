import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Notice } from '../shared/contract/envelope.ts'
import type { DesktopBridge } from '../shared/contract/shell-contract.ts'

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  // The event object stays here: it would hand the page the raw ipcRenderer.
  const forward = (_event: IpcRendererEvent, value: T) => listener(value)
  ipcRenderer.on(channel, forward)
  return () => ipcRenderer.off(channel, forward)
}

const bridge: DesktopBridge = {
  call: (request) => ipcRenderer.invoke('dateline:call', request),
  onNotice: (listener) => listen<Notice>('dateline:notice', listener),
  pathsOf: (files) => files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== ''),
  chooseFiles: () => ipcRenderer.invoke('dateline:choose-files'),
  save: (fileName, mediaType, content) => ipcRenderer.invoke('dateline:save', { fileName, mediaType, content }),
  openExternal: (url) => ipcRenderer.invoke('dateline:open-external', url),
  onMenu: (listener) => listen<string>('dateline:menu', listener),
}

contextBridge.exposeInMainWorld('dateline', bridge)
