/** What a column may hold, in the words of the screen; the keys are the engine's. */
export const FIELD_GROUPS: readonly { group: string; fields: readonly [field: string, label: string][] }[] = [
  {
    group: 'What happened',
    fields: [
      ['kind', 'Kind of event'],
      ['title', 'Title'],
      ['notes', 'Notes or quoted passage'],
      ['plover', 'PLOVER code'],
      ['cameo', 'CAMEO code'],
    ],
  },
  {
    group: 'When',
    fields: [
      ['start', 'Date, or first date'],
      ['end', 'Last date'],
    ],
  },
  {
    group: 'Who',
    fields: [
      ['by', 'By (who acts)'],
      ['toward', 'Toward (at whom)'],
      ['parties', 'Parties (both sides alike)'],
      ['mediators', 'Mediators'],
    ],
  },
  {
    group: 'Where',
    fields: [
      ['place', 'Place'],
      ['country', 'Country'],
      ['latitude', 'Latitude'],
      ['longitude', 'Longitude'],
    ],
  },
  {
    group: 'Numbers',
    fields: [
      ['fatalities', 'Deaths'],
      ['fatalitiesMin', 'Deaths, at least'],
      ['fatalitiesMax', 'Deaths, at most'],
      ['wounded', 'Wounded'],
      ['troops', 'Troops'],
      ['displaced', 'Displaced'],
      ['detained', 'Detained'],
    ],
  },
  {
    group: 'From where it is known',
    fields: [
      ['outlet', 'Outlet'],
      ['published', 'Date of the report'],
      ['url', 'Web address of the report'],
      ['uid', 'Id of the row'],
    ],
  },
]

const LABELS = new Map(FIELD_GROUPS.flatMap(({ fields }) => fields))

export const fieldLabel = (field: string): string => LABELS.get(field) ?? field

/** Choices for one column; `known` are the fields that the engine takes. */
export const fieldChoices = (known: readonly string[]) => [
  { value: '', label: 'not used' },
  ...FIELD_GROUPS.map(({ group, fields }) => ({
    group,
    items: fields.filter(([field]) => known.includes(field)).map(([value, label]) => ({ value, label })),
  })).filter(({ items }) => items.length > 0),
]
