import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type App, expect, test } from './start-app.ts'

const GRAVE = ['serious', 'critical']

/** What axe holds against the page as it stands, a line each: the rule, what it touches, and why. */
const faultsOf = async ({ page }: App): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary?.split('\n').slice(1).join(' ')}`),
    )
}

const goTo = async ({ page }: App, place: string): Promise<void> => {
  const button = page.getByRole('navigation').getByRole('button', { name: place, exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-current', 'page')
}

const place = (name: string, sign: RegExp) => async (app: App) => {
  await goTo(app, name)
  await expect(app.page.getByRole('main')).toContainText(sign)
}

const choose = (page: Page, label: string): Promise<void> => page.locator('label').filter({ hasText: label }).click()

const closeDialog = async ({ page }: App): Promise<void> => {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Each leads from the screen before it to its own. */
const SCREENS: readonly (readonly [name: string, show: (app: App) => Promise<void>])[] = [
  ['network and timeline', place('Explore', /Undated/)],
  [
    'the network as a thread',
    async ({ page }) => {
      await choose(page, 'Thread')
      await expect(page.getByRole('main')).toContainText('Thread')
    },
  ],
  ['map', place('Map', /On the map/)],
  ['analysis: figures', place('Analysis', /Betweenness/)],
  ['analysis: over time', async ({ page }) => choose(page, 'Over time')],
  ['analysis: ways', async ({ page }) => choose(page, 'Ways')],
  ['articles', place('Articles', /20 in this case/)],
  ['actors', place('Actors', /New actor/)],
  ['events', place('Events', /New event/)],
  [
    'rows chosen',
    async ({ page }) => {
      await page.getByRole('grid').getByRole('row').nth(2).getByRole('checkbox').check()
      await expect(page.getByText('1 chosen')).toBeVisible()
    },
  ],
  [
    'a rejection',
    async ({ page }) => {
      await page.getByRole('toolbar', { name: 'With the chosen rows' }).getByRole('button', { name: 'Reject' }).click()
      await expect(page.getByRole('alert')).toContainText('1 event rejected')
    },
  ],
  ['decisions', place('Decisions', /left ·/)],
  ['notes', place('Notes', /No notes yet/)],
  ['coding', place('Coding', /complete/)],
  ['coding: kinds and fields', async ({ page }) => choose(page, 'Kinds and fields')],
  ['history', place('History', /Imported 20 articles/)],
  ['chronology', place('Chronology', /1989/)],
  [
    'inspector of an event',
    async ({ page }) => {
      await page.getByRole('main').getByText('Attack by Soviet troops').first().click()
      await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Evidence')
    },
  ],
  [
    'the form of an event',
    async ({ page }) => {
      await page.getByRole('complementary', { name: 'Inspector' }).getByRole('button', { name: /^Edit/ }).click()
      await expect(page.getByRole('complementary', { name: 'Inspector' }).getByRole('textbox').first()).toBeVisible()
    },
  ],
  [
    'reader',
    async ({ page }) => {
      await page.keyboard.press('Escape')
      await page.keyboard.press('o')
      await expect(page.getByRole('document', { name: 'Article text' })).toBeVisible()
    },
  ],
  [
    'search',
    async ({ page }) => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type('Armenia')
      await expect(page.getByRole('dialog').locator('[data-selected]')).toContainText('Armenia')
    },
  ],
  [
    'keyboard shortcuts',
    async (app) => {
      await closeDialog(app)
      await app.page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
      await expect(app.page.getByRole('dialog')).toContainText('Undo')
    },
  ],
  [
    'import: menu',
    async (app) => {
      await closeDialog(app)
      await app.page.getByRole('button', { name: 'Import', exact: true }).click()
      await expect(app.page.getByRole('menuitem', { name: /Paste/ })).toBeVisible()
    },
  ],
  [
    'import: paste',
    async (app) => {
      await app.page.getByRole('menuitem', { name: /Paste/ }).click()
      await expect(app.page.getByRole('dialog')).toBeVisible()
    },
  ],
  [
    'export',
    async (app) => {
      await closeDialog(app)
      await app.page.getByRole('button', { name: 'Export', exact: true }).click()
      await app.page.getByRole('menuitem', { name: 'Events…' }).click()
      await expect(app.page.getByRole('dialog')).toContainText('date_edtf')
    },
  ],
]

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme })

    test(`no screen of the sample has a serious fault in ${theme} colours`, async ({ app }) => {
      test.setTimeout(600_000)
      await app.ask(null, 'app.setPreferences', { theme })
      await app.page.reload()
      await expect(app.page.getByRole('button', { name: 'Open the sample case' })).toBeVisible()
      expect.soft(await faultsOf(app), 'start').toEqual([])

      await app.page.getByRole('button', { name: 'Open the sample case' }).click()
      for (const [name, show] of SCREENS) {
        await test.step(name, async () => {
          await show(app)
          // A dialog fades in; half-faded words have no colour of their own.
          await app.page.waitForTimeout(400)
          expect.soft(await faultsOf(app), name).toEqual([])
        })
      }
    })
  })
}
