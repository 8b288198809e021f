import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { locateProgram, userDataDir } from '../../../../src/main/shells/program-files.ts'

const root = resolve(import.meta.dirname, '../../../..')
const urlOf = (path: string) => pathToFileURL(join(root, path)).href

describe('the program’s files', () => {
  it('are found from the sources, each of them there', () => {
    const { engineHost, hostOptions } = locateProgram(urlOf('src/main/cli.ts'), '/data')
    expect(hostOptions.dataDir).toBe('/data')
    for (const file of [engineHost, hostOptions.resourcesDir, hostOptions.workers.read, hostOptions.workers.extract])
      expect(existsSync(file)).toBe(true)
  })

  it('are found beside the built entry, with the resources of the same root', () => {
    const { engineHost, preloadFile, hostOptions } = locateProgram(urlOf('out/main/index.js'), '/data')
    expect(engineHost).toBe(join(root, 'out/main/engine-host.js'))
    expect(preloadFile).toBe(join(root, 'out/preload/index.cjs'))
    expect(hostOptions.workers.extract).toBe(join(root, 'out/main/extract-worker.js'))
    expect(hostOptions.resourcesDir).toBe(join(root, 'resources'))
  })
})

describe('the folder of the user’s data', () => {
  it.each([
    ['linux', {}, '/home/ani/.local/share/dateline'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/dateline'],
    ['darwin', {}, '/home/ani/Library/Application Support/Dateline'],
    ['win32', { APPDATA: '/roaming' }, '/roaming/Dateline'],
    ['linux', { DATELINE_DATA_DIR: '/elsewhere' }, '/elsewhere'],
  ] as const)('on %s with %o is %s', (platform, env, expected) => {
    expect(userDataDir(env, platform, '/home/ani')).toBe(expected)
  })
})
