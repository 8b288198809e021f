import { desktopBridge } from '../../client/index.ts'

const PIECE = 8 * 1024 * 1024

/** A file on its way to the disk; it is there once it is kept, and leaves nothing when it is dropped. */
export interface FileBeingSaved {
  write(piece: Blob): Promise<void>
  keep(): Promise<void>
  drop(): Promise<void>
}

const downloaded = (fileName: string, mediaType: string): FileBeingSaved => {
  const pieces: Blob[] = []
  return {
    write: async (piece) => void pieces.push(piece),
    drop: async () => {},
    async keep() {
      const address = URL.createObjectURL(new Blob(pieces, { type: mediaType }))
      const link = document.createElement('a')
      link.href = address
      link.download = fileName
      link.click()
      // The download has taken its own hold of the data by then.
      setTimeout(() => URL.revokeObjectURL(address), 10_000)
    },
  }
}

/** The system's dialog on the desktop, a download elsewhere. Null when the person thought better of it. */
export async function beginFile(fileName: string, mediaType: string): Promise<FileBeingSaved | null> {
  const bridge = desktopBridge()
  if (!bridge) return downloaded(fileName, mediaType)
  const saveId = await bridge.saveBegin(fileName)
  if (saveId === null) return null
  return {
    write: async (piece) => bridge.saveMore(saveId, new Uint8Array(await piece.arrayBuffer())),
    keep: () => bridge.saveEnd(saveId, true),
    drop: () => bridge.saveEnd(saveId, false),
  }
}

/** Writes pieces as they come. False when the person thought better of it or stopped it; then no file is left. */
export async function savePieces(
  fileName: string,
  mediaType: string,
  pieces: AsyncIterable<Blob> | Iterable<Blob>,
  stop?: AbortSignal,
): Promise<boolean> {
  const file = await beginFile(fileName, mediaType)
  if (!file) return false
  try {
    for await (const piece of pieces) {
      if (stop?.aborted) break
      await file.write(piece)
    }
  } catch (error) {
    await file.drop()
    throw error
  }
  await (stop?.aborted ? file.drop() : file.keep())
  return !stop?.aborted
}

function* slices(content: Blob): Generator<Blob> {
  for (let from = 0; from < content.size; from += PIECE) yield content.slice(from, from + PIECE)
}

export const saveFile = (fileName: string, content: Blob): Promise<boolean> => savePieces(fileName, content.type, slices(content))
