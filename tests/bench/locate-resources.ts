import { fileURLToPath } from 'node:url'

export const locateResources = (): string => fileURLToPath(new URL('../../resources', import.meta.url))
