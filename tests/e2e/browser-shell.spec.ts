import { expect, serveApp, test } from './start-app.ts'

test.describe('the browser shell', () => {
  test('opens the app from its link and takes the token out of the address', async ({ app }) => {
    await expect(app.page).toHaveURL((url) => url.origin === app.origin && !url.search.includes('token'))
    await expect(app.page.locator('#root')).not.toBeEmpty()
  })

  test('does not let a second browser in with a link that was used', async ({ app, browser }) => {
    const other = await browser.newContext()
    const page = await other.newPage()
    const response = await page.goto(app.url)
    expect(response?.status()).toBe(401)
    await expect(page.locator('body')).toHaveText('This link does not work any more. Start Dateline again for a new link.')
    await other.close()
  })

  test('cannot be read by a page of another local server', async ({ app, context }) => {
    const neighbour = await serveApp()
    const page = await context.newPage()
    await page.goto(neighbour.url)
    const seen = await page.evaluate(async (origin) => {
      const attempts = [
        fetch(`${origin}/call`, { method: 'POST', credentials: 'include', body: '{"call":"app.start","caseId":null,"input":{}}' }),
        fetch(`${origin}/notices`, { credentials: 'include' }),
      ]
      return Promise.all(attempts.map((attempt) => attempt.then((response) => response.status).catch(() => 'blocked')))
    }, app.origin)
    expect(seen).toEqual(['blocked', 'blocked'])
    await page.close()
    await neighbour.stop()
  })

  test('stays signed in over a reload', async ({ app }) => {
    await app.page.reload()
    await expect(app.page.locator('#root')).not.toBeEmpty()
  })

  test('runs no script that an article brings along', async ({ app }) => {
    const ran = await app.page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.planted = true'
      document.body.append(script)
      document.body.insertAdjacentHTML('beforeend', '<img src="x:" onerror="window.planted = true">')
      return new Promise((resolve) => setTimeout(() => resolve('planted' in window), 300))
    })
    expect(ran).toBe(false)
    app.problems.length = 0
  })
})

test.describe('a case that is open already', () => {
  test.use({ articles: [{ name: 'vienna.txt', text: 'Armenia and Azerbaijan held talks in Vienna on 16 May 2016.' }] })

  test('is what the app shows, under its name in the address', async ({ app }) => {
    const summary = await app.ask(app.caseId, 'case.summary', {})
    expect(summary).toMatchObject({ name: 'Test case', articles: 1 })
    await expect(app.page.getByText('Test case').first()).toBeVisible()
    await app.page.screenshot({ path: test.info().outputPath('open-case.png') })
  })
})
