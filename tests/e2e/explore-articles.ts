import type { SampleArticle } from './start-app.ts'

/** Made up for the tests: countries that the gazetteer knows, in matters that never happened. */
const dated = `Sample wire A
10 March 2021

Norway and Sweden held talks in Oslo on Tuesday. On 2 March 2021 Norway accused Sweden of blocking the bridge at Svinesund.
On 4 March 2021 Sweden rejected the accusation. Sweden and Norway signed an agreement on fishing on 8 March 2021.
Finland called on both sides to show restraint on 5 March 2021. On 6 March 2021 protesters rallied in Stockholm.
On 3 March 2021 Denmark accused Sweden of closing the harbour. On 5 March 2021 Finland accused Norway of breaking its promise.
On 7 March 2021 Denmark rejected the plan. On 8 March 2021 Sweden accused Denmark of spreading rumours.
`

const older = `Sample wire B
20 June 1999

On 14 June 1999 Norway and Sweden signed an agreement in Bergen. On 16 June 1999 Denmark accused Norway of breaking the agreement.
`

const undated = `Sweden accused Finland of blocking the harbour. Finland rejected the accusation on Thursday.
`

const planted = `Sample wire A
12 March 2021

On 11 March 2021 Norway accused Sweden of <img src=x onerror="window.planted=true"><script>window.planted=true</script> blocking the road.
`

export const NORDIC_ARTICLES: SampleArticle[] = [
  { name: 'talks.txt', text: dated },
  { name: 'older.txt', text: older },
  { name: 'undated.txt', text: undated },
  { name: 'planted.txt', text: planted },
]
