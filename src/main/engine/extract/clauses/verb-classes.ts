/** Verbs of saying and thinking that take a whole clause. */
const CLAUSE_TAKERS = new Set(
  'say tell claim state insist argue assert allege announce report declare warn believe think know deny admit acknowledge confirm stress note add explain suggest indicate show reveal hope fear expect maintain contend estimate reiterate repeat vow pledge promise threaten complain boast concede hear learn see find decide agree recall write predict conclude emphasize emphasise underline assure remark caution urge demand propose recommend hint testify charge hold feel understand mean imply quote ask wonder disclose swear comment'.split(
    ' ',
  ),
)

/** Verbs whose object acts in the clause that follows: "urged Norland to leave", "accused Norland of leaving". */
const OBJECT_CONTROL = new Set(
  'accuse blame urge call ask tell order force want require invite allow permit encourage press persuade compel lead enable help warn advise beg appeal condemn criticise criticize charge denounce fault slam blast suspect convict acquit see bar ban prevent stop prohibit dissuade deter discourage deploy send authorise authorize instruct direct expect cause get make let keep oblige pressure push implore request convince forbid coerce punish sanction praise thank arrest detain commend hail credit sue indict prosecute rebuke chide castigate'.split(
    ' ',
  ),
)

export const takesClause = (lemma: string): boolean => CLAUSE_TAKERS.has(lemma)
export const takesObjectControl = (lemma: string): boolean => OBJECT_CONTROL.has(lemma)
