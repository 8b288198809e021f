import { protocol } from 'electron'
import { safetyHeaders } from '../content-security-policy.ts'
import { readRendererFile } from '../renderer-files.ts'
import { APP_SCHEME, isAppUrl } from './app-address.ts'

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built screen as dateline://app/, with a policy that lets it load nothing else. */
export function setupAppProtocol(rendererDir: string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = isAppUrl(url) && method === 'GET' ? await readRendererFile(rendererDir, new URL(url).pathname) : null
    if (!file) return new Response('There is nothing here.', { status: 404 })
    return new Response(new Uint8Array(file.body), { headers: { ...safetyHeaders("'none'"), 'content-type': file.mediaType } })
  })
}
