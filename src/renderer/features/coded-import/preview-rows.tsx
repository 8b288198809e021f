import styles from './coded-import.module.css'

const SHOWN = 5

const words = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The first rows as they stand in the table. */
export const PreviewRows = ({ headings, rows }: { headings: readonly string[]; rows: readonly Record<string, unknown>[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className={styles.preview} aria-label="First rows" tabIndex={0}>
    <table className={styles.table}>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, SHOWN).map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
          <tr key={at}>
            {headings.map((heading) => (
              <td key={heading} title={words(row[heading])}>
                {words(row[heading]).slice(0, 60)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
