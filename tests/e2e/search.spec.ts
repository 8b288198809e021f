import type { Locator, Page } from '@playwright/test'
import { NORDIC_ARTICLES } from './explore-articles.ts'
import { expect, test } from './start-app.ts'

const chronicle = {
  name: 'history.txt',
  text: 'A history of the harbour\n9 March 2021\n\nOn 9 March 2021 Norway accused Denmark of lying.\n',
}

// Written as a pair: Playwright takes any list whose second entry is an object for a value with its options.
test.use({ articles: [[...NORDIC_ARTICLES, chronicle], { scope: 'test' }] })

const found = (page: Page): Locator => page.getByRole('dialog', { name: 'Search and commands' })
const marked = (page: Page): Locator => found(page).locator('[data-selected]')
const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' })

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
}

/** Answers of the search come only once this is called. */
async function holdAnswers(page: Page): Promise<() => void> {
  let letGo = (): void => undefined
  const held = new Promise<void>((done) => {
    letGo = done
  })
  await page.route('**/call', async (route) => {
    if (route.request().postData()?.includes('"search.find"')) await held
    await route.continue()
  })
  return letGo
}

test.beforeEach(async ({ app }) => {
  await expect(app.page.getByRole('list', { name: 'Network as a list' }).getByRole('button')).not.toHaveCount(0)
})

test('every letter typed right after Ctrl+K stands in the search', async ({ app }) => {
  const { page } = app
  await search(page, 'Denmark accuses')
  await expect(page.getByPlaceholder(/^Words/)).toHaveValue('Denmark accuses')
})

test('Enter opens the first hit, though it came after the last letter', async ({ app }) => {
  const { page } = app
  await search(page, 'Denmark')
  await expect(marked(page)).toContainText(/^Denmark/)
  await page.keyboard.press('Enter')
  await expect(found(page)).toBeHidden()
  await expect(inspector(page)).toContainText('Denmark')
  await expect(page).toHaveURL(/pick=actor/)
})

test('Enter before the answer opens its first hit, and nothing that stood there before', async ({ app }) => {
  const { page } = app
  const letGo = await holdAnswers(page)
  // A command has the letter too and stands there first.
  await search(page, 's')
  await expect(marked(page)).toContainText('Go to Analysis')
  await page.keyboard.press('Enter')
  await expect(found(page)).toBeVisible()
  letGo()
  await expect(inspector(page)).toContainText('Sweden')
  await expect(found(page)).toBeHidden()
})

test('a letter typed after Enter takes it back', async ({ app }) => {
  const { page } = app
  const letGo = await holdAnswers(page)
  await search(page, 's')
  await page.keyboard.press('Enter')
  await page.keyboard.type('w')
  letGo()
  await expect(marked(page)).toContainText(/^Sweden/)
  await expect(found(page)).toBeVisible()
})

test('what an arrow key marked stays marked when hits come', async ({ app }) => {
  const { page } = app
  const letGo = await holdAnswers(page)
  await search(page, 's')
  await page.keyboard.press('ArrowDown')
  await expect(marked(page)).toContainText('Go to Articles')
  letGo()
  await expect(found(page)).toContainText('Sweden')
  await expect(marked(page)).toContainText('Go to Articles')
  await page.keyboard.press('ArrowUp')
  await expect(marked(page)).toContainText('Go to Analysis')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/articles/)
})

test('Enter goes where a command called by its name says, with hits or before', async ({ app }) => {
  const { page } = app
  const letGo = await holdAnswers(page)
  await search(page, 'Notes')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/notes/)
  letGo()
  await search(page, 'History')
  await expect(found(page)).toContainText('A history of the harbour')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/history/)
})

test('a screen reader hears which hit is marked, also where an arrow key marks another', async ({ app }) => {
  const { page } = app
  await search(page, 'Denmark')
  const field = found(page).getByRole('combobox', { name: 'Search and commands' })
  const told = async (): Promise<string | null> =>
    found(page)
      .locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`)
      .textContent()
  const options = found(page).getByRole('listbox', { name: 'Found' }).getByRole('option')
  await expect(options.first()).toContainText(/^Denmark/)
  await expect.poll(told).toBe(await options.first().textContent())
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  await expect(options.first()).toHaveAttribute('aria-selected', 'false')
  await expect.poll(told).toBe(await options.nth(1).textContent())
  await expect(field).toBeFocused()
  await page.keyboard.type(' zzzz')
  await expect(field).toHaveAttribute('aria-expanded', 'false')
})
