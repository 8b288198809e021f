import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface RendererFile {
  body: Buffer
  mediaType: string
  /** Its name carries a hash of its content, so it may be kept. */
  lasting: boolean
}

/** A file of the built screen by the path of its URL, or null: for anything outside the folder and any unknown kind too. */
export async function readRendererFile(rendererDir: string, urlPath: string): Promise<RendererFile | null> {
  let name: string
  try {
    name = decodeURIComponent(urlPath === '/' ? '/index.html' : urlPath)
  } catch {
    return null
  }
  const file = join(rendererDir, name)
  const mediaType = MEDIA_TYPES[extname(file)]
  if (!mediaType || name.includes('\0') || !file.startsWith(rendererDir + sep)) return null
  try {
    return { body: await readFile(file), mediaType, lasting: name.startsWith('/assets/') }
  } catch {
    return null
  }
}
