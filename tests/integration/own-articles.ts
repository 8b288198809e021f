/** Short articles of our own, about a conflict that never was, to be read by every integration test. */
export const TRUCE_BY_WIRE = `Georgia and Turkey sign truce

GENEVA, 12 March 2021 (Test wire) - Georgia and Turkey signed a ceasefire on Friday after three days of shelling along the border.

Russia mediated the talks in Geneva. Georgian Foreign Minister David Zalkaliani said the truce would hold.

Turkey accused Georgia of shelling a village near Batumi on Thursday. Georgia rejected the accusation.`

export const TRUCE_BY_DAILY = `Guns fall silent after Geneva deal

13 March 2021

Georgia and Turkey signed a ceasefire on Friday. The United Nations welcomed the agreement and called on both sides to withdraw troops.`

export const UNDATED_BLOCKADE = `Road stays closed

Turkey has blocked the only road to Batumi since last week, residents said. On Thursday, Georgia called on Turkey to lift the blockade.`
