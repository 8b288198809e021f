import { buildIfStale } from './setup/build-if-stale.mjs'
import { enter } from './setup/enter.mjs'

await enter(import.meta.url)
process.exitCode = await buildIfStale({ force: true })
