/** docs/export-formats.md, from the table that menu, dialog and command line read too. */
export async function exportFormatsPage() {
  const { EXPORT_FORMAT_TABLE, EXPORT_GROUPS, EXPORT_GROUP_LABELS } = await import('../../src/shared/contract/export-formats.ts')
  const rowOf = ({ id, label, hint, suffix, loses }) =>
    `| \`${id}\` | ${label} | ${hint} | \`…-${suffix}\` | ${loses.length === 0 ? 'nothing' : loses.join('; ')} |`
  const text = [
    '<!-- Made by `npm run generate` from src/shared/contract/export-formats. -->',
    '# Export formats',
    'In the app: Export, choose a format, see its first rows and what it cannot hold, save. On the command line: `dateline export --case FILE --format FORMAT --out FILE`, with the filters of [the command line](command-line.md); `--losses` says what a format cannot hold.',
    'Every format is ordered by uid, so that two exports of one case are the same bytes. Rows carry the frozen dataset version that they equal, with the beginning of its SHA-256 (empty where the data changed since), the coder whose decisions count, and the passages where the format has room for them. Text in tables for spreadsheets that would run as a formula gets an apostrophe in front. Each of the case’s own fields is a column `field_…` of the CSV, Excel, Parquet and JSON lines of events; the codebook says which is which.',
    ...EXPORT_GROUPS.map((group) =>
      [
        `## ${EXPORT_GROUP_LABELS[group]}`,
        '',
        '| Format | Name | For | File | What it cannot hold |',
        '|---|---|---|---|---|',
        ...EXPORT_FORMAT_TABLE.filter((format) => format.group === group).map(rowOf),
      ].join('\n'),
    ),
    'A PDF holds the letters that it shows, of DejaVu Sans Condensed (by its licence free to embed and to give away). The dialog names the letters of the case that the font lacks before the picture is saved.',
    [
      '## Into a case again',
      '',
      '| What | How |',
      '|---|---|',
      '| `case-jsonl`, a `.dateline` file | Import › Merge another case, or `dateline merge`: into an empty case it gives an equal one |',
      '| `events-gdelt`, `events-ucdp`, `events-acled`, `events-plover`, `events-timelinejs` | as coded data, recognised by their columns; rows that came from such a data set go out as they came in |',
      '| `events-csv`, `events-jsonl` | as coded data: one event a row, with its first passage |',
      '| `network-csv` | as an edge list with its node list: each edge becomes a lasting tie, from its start to its end |',
      '| `sources-bibtex`, `sources-ris`, `sources-csl` | Import › Fill in from a bibliography, or `dateline sources` |',
    ].join('\n'),
    '## A new format',
    'A row in its group’s file under `src/shared/contract/export-formats`, a file with a pure writer in `src/main/engine/export`, a line in `writers.ts` there (the compiler asks for it), and a test that opens the result with a reader of somebody else.',
  ].join('\n\n')
  return { path: 'docs/export-formats.md', text: `${text}\n` }
}
