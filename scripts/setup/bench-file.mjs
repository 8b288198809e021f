// Runs one file of tests/bench in a process of its own and sends its figures to the parent: what one has warmed is not warm for the next.
import { pathToFileURL } from 'node:url'

const { bench } = await import(pathToFileURL(process.argv[2]).href)
await bench((figure) => process.send(figure))
process.disconnect()
