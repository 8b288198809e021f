const fence = '```'

/** docs/command-line.md, from the help of the commands themselves. */
export async function commandLinePage() {
  const { COMMANDS, OVERVIEW } = await import('../../src/main/shells/cli/run-command-line.ts')
  const { EXIT_CODES, SOME_FILES_FAILED } = await import('../../src/main/shells/cli/exit-codes.ts')
  const meanings = {
    internal: 'a bug, or a file system that failed; the message says which',
    'invalid-input': 'the call, a file or a filter is not of the right form',
    'not-found': 'a case, a file or an id that is not there',
    conflict: 'somebody else changed or holds it',
    busy: 'something else is running that has to end first',
    unsupported: 'this version cannot do it, for example open a case of a newer one',
    cancelled: 'stopped with Ctrl+C; what was done is kept',
  }
  const rows = Object.entries(EXIT_CODES).map(([code, exit]) => `| ${exit} | \`${code}\` | ${meanings[code]} |`)
  const text = [
    '<!-- Made by `npm run generate` from the commands’ own help. -->',
    '# The command line',
    'From a checkout: `npm run cli -- COMMAND …`. Installed as a package: `dateline COMMAND …`.',
    `${fence}\n${OVERVIEW}\n${fence}`,
    ...COMMANDS.map(({ name, help }) => `## ${name}\n\n${fence}\n${help}\n${fence}`),
    '## Exit codes',
    [
      '| | code | when |',
      '|---|---|---|',
      '| 0 | | done |',
      ...rows,
      `| ${SOME_FILES_FAILED} | | \`import\` went through, but some files were not imported |`,
    ].join('\n'),
    'With `--json` an error goes to the error stream as `{"error":{"code","message"}}`.',
  ].join('\n\n')
  return { path: 'docs/command-line.md', text: `${text}\n` }
}
