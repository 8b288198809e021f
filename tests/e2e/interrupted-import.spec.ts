import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { serveApp } from './start-app.ts'

const commandLine = resolve(import.meta.dirname, '../../out/main/cli.js')
const ARTICLES = 400

const writeArticles = (folder: string): void => {
  mkdirSync(folder)
  for (let i = 0; i < ARTICLES; i++) {
    const text = `Meeting number ${i}\n\nGENEVA, ${(i % 27) + 1} March 2021 (Test wire) - Officials number ${i} of Georgia met officials of Turkey in room ${i * 7} on Monday.`
    writeFileSync(join(folder, `article-${i}.txt`), text)
  }
}

/** Begins an import and kills the program, as a crash would, once the first articles are told to be in the case. */
const crashWhileImporting = async (folder: string, path: string, dataDir: string): Promise<void> => {
  const program = spawn(process.execPath, [commandLine, 'import', folder, '--case', path], {
    env: { ...process.env, DATELINE_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((done) => program.once('exit', () => done()))
  createInterface({ input: program.stdout }).once('line', () => program.kill('SIGKILL'))
  await ended
}

test('an import that a crash cut short is offered again, and ends with every article once', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-crash-'))
  const path = join(folder, 'crashed.dateline')
  writeArticles(join(folder, 'articles'))
  await crashWhileImporting(join(folder, 'articles'), path, folder)
  const app = await serveApp(['--case', path], folder)
  try {
    await page.goto(app.url)
    const offer = page.getByRole('region', { name: 'Interrupted import' })
    await expect(offer).toContainText(`of ${ARTICLES} files are left`)
    const left = Number((await offer.innerText()).match(/short: (\d+) of/)?.[1])
    expect(left).toBeLessThan(ARTICLES)
    await offer.getByRole('button', { name: 'Go on' }).click()
    // A file that was stored ahead of the others is known again, not stored twice.
    await expect(page.getByRole('contentinfo')).toContainText(/\d+ articles imported/, { timeout: 60_000 })
    await page.getByRole('navigation').getByRole('button', { name: 'Articles' }).click()
    await expect(page.getByRole('grid', { name: 'Articles' })).toHaveAttribute('aria-rowcount', String(ARTICLES + 1))
    await page.reload()
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible()
    await expect(offer).toHaveCount(0)
  } finally {
    await page.goto('about:blank')
    await app.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
