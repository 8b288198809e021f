import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { createExtractor } from '../../src/main/engine/extract/extract-article.ts'
import type { Bench } from './figure.ts'
import { locateResources } from './locate-resources.ts'
import { ownNews } from './own-news.ts'

const ARTICLES = 300
/** Articles read one after the other to see that memory stays flat. */
const MANY = 10_000

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** What is still held after a full collection. */
const megabytes = (): number => {
  collectGarbage()
  return process.memoryUsage().heapUsed / 1048576
}

/** What reading costs beside the tagger alone on the same texts, and whether it keeps memory. */
export const bench: Bench = async (report) => {
  const extract = createExtractor(locateResources())
  const tagger = winkNLP(model, ['sbd', 'pos'])
  const its = tagger.its
  const news = ownNews(ARTICLES)
  const read = (text: string, id: string) =>
    extract({ id, text, title: null, published: { edtf: '2021-04-01', provenance: 'user' }, boilerplate: [] })
  const tag = (text: string) => {
    const doc = tagger.readDoc(text)
    return [doc.sentences().out(), doc.tokens().out(its.pos)]
  }
  let [mine, raw] = [0, 0]
  for (let round = 0; round < 3; round++) {
    for (const { id, text } of news) {
      const start = performance.now()
      read(text, id)
      const between = performance.now()
      tag(text)
      // The first round warms both up.
      if (round === 0) continue
      mine += between - start
      raw += performance.now() - between
    }
  }
  const per = 1 / (ARTICLES * 2)
  report({ name: 'extraction of an article, against sentences and tags', value: mine * per, unit: 'ms', against: raw * per, limit: 10 })
  report({ name: 'articles a second, one core', value: (1000 * ARTICLES * 2) / mine, unit: 'items/s', against: null, limit: null })

  const half = MANY / 2
  for (let i = 0; i < half; i++) read(news[i % ARTICLES]?.text ?? '', `a-${i}`)
  const early = megabytes()
  for (let i = 0; i < half; i++) read(news[i % ARTICLES]?.text ?? '', `b-${i}`)
  report({ name: `memory after ${MANY} articles, against half of them`, value: megabytes(), unit: 'MB', against: early, limit: 1.15 })
}
