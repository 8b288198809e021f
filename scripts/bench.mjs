// npm run bench [-- PATH…] [-- --json]: runs tests/bench/*.bench.ts. A ratio above its limit makes it fail.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { buildIfStale } from './setup/build-if-stale.mjs'
import { enter } from './setup/enter.mjs'
import { inProject } from './setup/paths.mjs'

await enter(import.meta.url)

const asked = process.argv.slice(2).filter((argument) => argument !== '--json')
const asJson = process.argv.includes('--json')
const figures = []

function report({ name, value, unit, against, limit }) {
  const figure = { name, value, unit, against, ratio: against ? value / against : null, limit }
  figures.push(figure)
  if (asJson) return console.log(JSON.stringify(figure))
  const shown = (number) => (number === null ? '–' : Number(number.toPrecision(3)).toLocaleString('en'))
  const cells = [name.padEnd(52), `${shown(value)} ${unit}`.padStart(14), shown(against).padStart(10), shown(figure.ratio).padStart(8)]
  console.log([...cells, shown(limit).padStart(8)].join(' '))
}

if (!asJson)
  console.log(['figure'.padEnd(52), 'value'.padStart(14), 'against'.padStart(10), 'ratio'.padStart(8), 'limit'.padStart(8)].join(' '))
const print = console.log
// Building says so on the error stream: with --json the output is for a program.
console.log = console.error
const built = await buildIfStale()
console.log = print
if (built !== 0) process.exit(built)

const folder = inProject('tests', 'bench')
const files = readdirSync(folder).filter(
  (name) => name.endsWith('.bench.ts') && (asked.length === 0 || asked.some((part) => name.includes(part))),
)
for (const file of files.sort()) {
  const one = fork(inProject('scripts', 'setup', 'bench-file.mjs'), [`${folder}/${file}`])
  one.on('message', report)
  // Figures may still be under way when the process has ended.
  const [[code]] = await Promise.all([once(one, 'exit'), once(one, 'disconnect')])
  if (code !== 0) process.exit(1)
}

const over = figures.filter(({ ratio, limit }) => limit !== null && (ratio === null || ratio > limit))
for (const { name } of over) console.error(`Over its limit: ${name}`)
process.exitCode = over.length === 0 ? 0 : 1
