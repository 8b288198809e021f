import { desktopBridge } from '../../client/index.ts'

/** Opens an article's address in the system's browser after asking; anything but http(s) is left alone. */
export function openOutside(url: string): void {
  if (!/^https?:\/\//i.test(url)) return
  const bridge = desktopBridge()
  // The desktop shell asks by itself.
  if (bridge) void bridge.openExternal(url)
  else if (window.confirm(`Open this address outside Dateline?\n\n${url}`)) window.open(url, '_blank', 'noopener,noreferrer')
}
