import type { CallReply, CallRequest, Notice } from './envelope.ts'

/** What the preload puts on the window as `dateline`, and nothing else: what only a shell can do. */
export interface DesktopBridge {
  call(request: CallRequest): Promise<CallReply>
  onNotice(listener: (notice: Notice) => void): () => void
  pathsOf(files: readonly unknown[]): string[]
  chooseFiles(): Promise<string[]>
  save(fileName: string, mediaType: string, content: string | Uint8Array): Promise<boolean>
  openExternal(url: string): Promise<void>
  /** Menu commands by name ("undo", "import", …). */
  onMenu(listener: (command: string) => void): () => void
}
