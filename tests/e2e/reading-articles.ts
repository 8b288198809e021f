import type { SampleArticle } from './start-app.ts'

/** No date of its own: “on Thursday” and “earlier this week” hang in the air until a person sets it. */
export const UNDATED: SampleArticle = {
  name: 'harbour-row.txt',
  text: `A village near Gori and its neighbours

Georgia on Thursday accused Russia of shelling a village near Gori. Russia rejected the accusation, calling it baseless.

Georgian Prime Minister Irakli Garibashvili met French President Emmanuel Macron in Paris earlier this week for talks.

The two sides signed a ceasefire on 12 August 2008 after five days of war.

<img src="x" onerror="document.title='markup ran'"> stood in the page, and so did <b>bold words</b>.
`,
}

export const DATED: SampleArticle = {
  name: '2021-03-04-talks.txt',
  text: `TBILISI, 4 March 2021 — Georgia and Russia held talks in Geneva on Wednesday.

Russian Foreign Minister Sergey Lavrov called on Georgia to open the road. Georgia blocked the road on 1 March 2021.
`,
}

export const THIRD: SampleArticle = {
  name: '2020-11-02-protest.txt',
  text: `YEREVAN, 2 November 2020 — Thousands protested in Yerevan on Sunday against the government of Armenia.

Turkey condemned Armenia on 30 October 2020. Armenia and Turkey agreed to hold talks on 5 November 2020.
`,
}
