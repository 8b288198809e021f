import { createHash } from 'node:crypto'
import type { ExportAbout } from './export-source.ts'
import { zipOf } from './zip.ts'

const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex')

const readme = (
  about: ExportAbout,
  files: Record<string, string>,
  redacted: string[],
  meanings: Record<string, string>,
): string => `# ${about.title}

Made with Dateline. Dataset version: ${about.datasetVersion ?? 'not frozen'}. Coder: ${about.coder}.

| File | Holds |
|---|---|
${Object.keys(files)
  .map((name) => `| ${name} | ${meanings[name] ?? ''} |`)
  .join('\n')}

${redacted.length === 0 ? 'Nothing is redacted.' : `Redacted: ${redacted.join(', ')}. Names are taken out of titles and quotations too.`}

To check that nothing was altered: \`sha256sum --check manifest-sha256.txt\`.
`

/** Files, README and a manifest that names the SHA-256 of each of them, README included. */
export const sealedBundle = (
  about: ExportAbout,
  files: Record<string, string>,
  meanings: Record<string, string>,
  redacted: string[],
): Uint8Array => {
  const all = { 'README.md': readme(about, files, redacted, meanings), ...files }
  const manifest = Object.entries(all)
    .map(([name, content]) => `${sha256(content)}  ${name}\n`)
    .join('')
  return zipOf({ ...all, 'manifest-sha256.txt': manifest })
}
