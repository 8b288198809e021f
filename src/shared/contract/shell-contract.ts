import type { CallReply, CallRequest, Notice } from './envelope.ts'

/** What the preload puts on the window as `dateline`, and nothing else: what only a shell can do. */
export interface DesktopBridge {
  call(request: CallRequest): Promise<CallReply>
  onNotice(listener: (notice: Notice) => void): () => void
  pathsOf(files: readonly unknown[]): string[]
  chooseFiles(): Promise<string[]>
  /** Asks where to save a file of this name; null when the person thought better of it. */
  saveBegin(fileName: string): Promise<string | null>
  saveMore(saveId: string, bytes: Uint8Array): Promise<void>
  /** The file is there only after it ended whole. */
  saveEnd(saveId: string, whole: boolean): Promise<void>
  openExternal(url: string): Promise<void>
  /** Menu commands by name ("undo", "import", …). */
  onMenu(listener: (command: string) => void): () => void
}
