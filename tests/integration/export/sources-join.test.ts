import { describe, expect, test } from 'vitest'
import { EVERYTHING } from '../../../src/shared/contract/filter.ts'
import { type OpenEngine, openEngine } from '../open-engine.ts'
import { TRUCE_BY_WIRE, UNDATED_BLOCKADE } from '../own-articles.ts'

const BIBTEX = `@string{x = "y"}
% a comment
@article{road,
  title = {{Road stays closed}},
  author = "M{\\"u}ller, Jana and O'Neil, Pat",
  journal = {Test {\\&} Sons},
  year = 2021, month = mar, day = 14,
  url = {https://example.org/road\\_1}
}
@misc{nobody, title = {No such article}, date = {2021-13-45}}
`

const RIS = `TY  - NEWS\r\nTI  - Road stays\r\n closed\r\nAU  - Müller, Jana\r\nT2  - Test & Sons\r\nDA  - 2021/03/14/\r\nUR  - https://example.org/road_1\r\nER  - \r\n`

const CSL = JSON.stringify([
  {
    type: 'article-newspaper',
    title: 'Road stays <i>closed</i>',
    author: [{ family: 'Müller', given: 'Jana' }],
    'container-title': 'Test & Sons',
    issued: { 'date-parts': [['2021', 3, 14]] },
    URL: 'https://example.org/road_1',
  },
])

const openCase = async (): Promise<OpenEngine> => {
  const open = await openEngine()
  await open.importTexts({ 'road.txt': UNDATED_BLOCKADE, 'wire.txt': TRUCE_BY_WIRE })
  return open
}

const road = async (open: OpenEngine) => {
  const { rows } = await open.ask('articles.list', { text: 'Road stays closed' })
  return rows[0]
}

describe('a bibliography', () => {
  for (const [format, text] of [
    ['bibtex', BIBTEX],
    ['ris', RIS],
    ['csl-json', CSL],
  ] as const) {
    test(`as ${format} fills in what its article lacks, and its date dates the events`, async () => {
      const open = await openCase()
      const preview = await open.ask('sources.preview', { name: 'zotero', text })
      expect(preview).toMatchObject({ format, joined: [{ article: 'Road stays closed', by: 'title' }] })
      const undated = (await open.ask('explore.undated', { filter: EVERYTHING })).total
      await open.ask('sources.join', { name: 'zotero', text })
      expect(await road(open)).toMatchObject({
        outlet: 'Test & Sons',
        published: '2021-03-14',
        publishedProvenance: 'sidecar',
        url: 'https://example.org/road_1',
        author: expect.stringContaining('Müller'),
      })
      expect((await open.ask('explore.undated', { filter: EVERYTHING })).total).toBeLessThan(undated)
    })
  }

  test('is joined as one step, which one undo takes back', async () => {
    const open = await openCase()
    const before = await road(open)
    await open.ask('sources.join', { name: 'zotero.bib', text: BIBTEX })
    await open.ask('history.undo', {})
    expect(await road(open)).toEqual(before)
  })

  test('says which entries no article answers to, and which dates cannot be read', async () => {
    const open = await openCase()
    const { unmatched, problems, entries } = await open.ask('sources.preview', { name: 'zotero.bib', text: BIBTEX })
    expect([entries, unmatched]).toEqual([2, ['No such article']])
    expect(problems).toEqual([expect.stringContaining('2021-13-45')])
  })

  test('never overwrites what an article says; what differs is shown', async () => {
    const open = await openCase()
    const article = await road(open)
    await open.ask('articles.setMetadata', { articleIds: [article?.id ?? 0], patch: { outlet: 'Daily Example' } })
    const { joined } = await open.ask('sources.preview', { name: 'x', text: RIS })
    expect(joined[0]?.differs).toEqual([{ field: 'outlet', here: 'Daily Example', there: 'Test & Sons' }])
    await open.ask('sources.join', { name: 'x', text: RIS })
    expect((await road(open))?.outlet).toBe('Daily Example')
  })

  test('what our own export writes is joined by address, and changes nothing', async () => {
    const open = await openCase()
    await open.ask('sources.join', { name: 'zotero.bib', text: BIBTEX })
    for (const format of ['sources-bibtex', 'sources-ris', 'sources-csl'] as const) {
      const { text } = await open.ask('export.make', { format, filter: EVERYTHING })
      const { joined, unmatched } = await open.ask('sources.preview', { name: 'own', text })
      expect([format, unmatched]).toEqual([format, []])
      const own = joined.find((one) => one.article === 'Road stays closed')
      expect([format, own?.by, own?.fills, own?.differs]).toEqual([format, 'address', [], []])
    }
  })

  test('a file that is none is refused in words', async () => {
    const open = await openCase()
    const reply = await open.engine.dispatch({ call: 'sources.preview', caseId: open.caseId, input: { name: 'a.txt', text: 'Dear diary' } })
    expect(reply.ok ? null : reply.error.message).toMatch(/neither BibTeX nor RIS nor CSL-JSON/)
  })
})
