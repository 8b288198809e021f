import { desktopBridge } from '../../client/index.ts'

/** The system's dialog on the desktop, a download elsewhere. False when the person thought better of it. */
export async function saveFile(fileName: string, content: Blob): Promise<boolean> {
  const bridge = desktopBridge()
  if (bridge) return bridge.save(fileName, content.type, new Uint8Array(await content.arrayBuffer()))
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The download has taken its own hold of the data by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
  return true
}
