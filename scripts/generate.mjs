// npm run generate: writes what is made from the sources. With --check only says what is out of date.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { enter } from './setup/enter.mjs'
import { inProject } from './setup/paths.mjs'

await enter(import.meta.url)
const { generators } = await import('./generate/generators.mjs')

const isCurrent = ({ path, text }) => existsSync(inProject(path)) && readFileSync(inProject(path), 'utf8') === text
const outOfDate = (await Promise.all(generators.map((generate) => generate()))).filter((file) => !isCurrent(file))

if (process.argv.includes('--check')) {
  for (const { path } of outOfDate) console.error(`${path} is out of date: run "npm run generate".`)
  process.exitCode = outOfDate.length === 0 ? 0 : 1
} else {
  for (const { path, text } of outOfDate) {
    writeFileSync(inProject(path), text)
    console.log(`Wrote ${path}`)
  }
}
