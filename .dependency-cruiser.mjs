import swc from '@swc/core'

/** The layers of docs/architecture.md. `npm run check` runs them; tests/unit/layers.test.ts plants a violation of each. */

// dependency-cruiser reads every file as TypeScript without JSX; TypeScript 7 has no API that it could use instead.
const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

const only = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

export default {
  forbidden: [
    only('no-cycles', 'Two files that need each other are one file, or share a third.', {}, { circular: true }),
    only('unresolvable', 'An import that leads nowhere.', {}, { couldNotResolve: true, pathNot: '[.](css|svg|png)' }),
    only(
      'shared-stands-alone',
      'src/shared runs anywhere: it imports nothing else of ours and nothing of Node.',
      { path: '^src/shared/' },
      {
        path: '^src/',
        pathNot: '^src/shared/',
      },
    ),
    only('shared-without-node', 'src/shared runs in a browser too.', { path: '^src/shared/' }, { dependencyTypes: ['core'] }),
    only(
      'renderer-only-shared',
      'The screen talks to the engine through the contract.',
      { path: '^src/renderer/' },
      {
        path: '^src/',
        pathNot: '^src/(renderer|shared)/',
      },
    ),
    only('renderer-without-node', 'The screen runs in a browser.', { path: '^src/renderer/' }, { dependencyTypes: ['core'] }),
    only(
      'preload-only-shared',
      'The bridge knows only the contract.',
      { path: '^src/preload/' },
      { path: '^src/', pathNot: '^src/(preload|shared)/' },
    ),
    only(
      'engine-only-shared',
      'The engine knows no shell.',
      { path: '^src/main/engine/' },
      { path: '^src/', pathNot: '^src/(main/engine|shared)/' },
    ),
    only(
      'engine-without-http',
      'The engine speaks to a port, never to the network, but for the page that a user asks to be fetched.',
      { path: '^src/main/engine/', pathNot: '^src/main/engine/import/web/' },
      {
        path: '^(node:)?(http|https|http2|net|tls|dgram|dns)$',
      },
    ),
    only('main-without-screen', 'Nothing under src/main draws.', { path: '^src/main/' }, { path: '^src/(renderer|preload)/' }),
    only(
      'one-database-driver',
      'Only the store knows which SQLite this is.',
      { path: '^src/', pathNot: '^src/main/engine/store/' },
      { path: 'better-sqlite3' },
    ),
    only(
      'electron-only-in-desktop',
      'Browser shell, command line, engine and workers run without Electron.',
      {
        path: '^src/',
        pathNot: '^src/(main/index\\.ts$|main/shells/electron/|preload/)',
      },
      { path: '(^|node_modules/)electron(/|$)' },
    ),
    only(
      'shells-apart',
      'A shell does not use another, except the command line, which can serve the browser shell.',
      {
        path: '^src/main/shells/([^/]+)/',
        pathNot: '^src/main/shells/cli/',
      },
      { path: '^src/main/shells/[^/]+/', pathNot: '^src/main/shells/$1/' },
    ),
    only(
      'cytoscape-in-network',
      'One feature owns the network library.',
      { path: '^src/', pathNot: '^src/renderer/features/network/' },
      {
        path: '(^|node_modules/)cytoscape',
      },
    ),
    only(
      'vis-in-timeline',
      'One feature owns the timeline library.',
      { path: '^src/', pathNot: '^src/renderer/features/timeline/' },
      {
        path: '(^|node_modules/)vis-(timeline|data)',
      },
    ),
    only(
      'features-by-their-index',
      'A feature uses another through its index.ts only.',
      { path: '^src/renderer/features/([^/]+)/' },
      {
        path: '^src/renderer/features/[^/]+/',
        pathNot: ['^src/renderer/features/$1/', '^src/renderer/features/[^/]+/index\\.tsx?$'],
      },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
}
