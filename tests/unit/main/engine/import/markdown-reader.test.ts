import { expect, it } from 'vitest'
import { fixture, readOne, textFile } from './read-fixture.ts'

it('reads the front matter of a clipping', async () => {
  expect(await readOne(fixture('clipping.md'))).toMatchObject({
    title: 'Observers count forty crossings',
    author: 'Jon Feld',
    url: 'https://courier.example/world/crossings',
    published: { edtf: '2021-05-09', provenance: 'meta' },
    mediaType: 'text/markdown',
  })
})

it('keeps the words and drops the marks', async () => {
  expect((await readOne(fixture('clipping.md'))).text).toBe(
    'Observers count forty crossings\n\nObservers of the Coastal League counted forty crossings at the harbour road on Sunday.\n\n"Nobody was turned back," the head of the mission said.\n\n- Thirty lorries carried grain.\n- Ten carried fuel.',
  )
})

it('leaves asterisks and underscores alone that are no marks', async () => {
  expect((await readOne(textFile('a.md', 'File gate_log_2 says 3 * 4 * 5 lorries passed.'))).text).toBe(
    'File gate_log_2 says 3 * 4 * 5 lorries passed.',
  )
})
