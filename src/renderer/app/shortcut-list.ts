interface ShortcutGroup {
  where: string
  keys: readonly (readonly [keys: string, what: string])[]
}

/** What `?` shows. A key added anywhere is added here. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    where: 'Everywhere',
    keys: [
      ['Ctrl+K', 'Search articles, actors, places and commands'],
      ['Ctrl+Z', 'Undo'],
      ['Ctrl+Shift+Z', 'Redo'],
      ['Alt+1 … Alt+5', 'Explore, Chronology, Articles, Actors, Events'],
      ['Alt+←  Alt+→', 'Back and forward'],
      ['Esc', 'Close the reader, then drop the selection, then let go of the chosen actors'],
      ['?', 'This list'],
    ],
  },
  {
    where: 'Network',
    keys: [
      ['↑ ↓', 'Next or previous actor in its list'],
      ['Enter', 'Select'],
      ['E  double-click', 'Show all neighbours of an actor, or fold them again'],
      ['H', 'Hide the selected actor'],
      ['X', 'Choose the actor together with others, or not any more'],
      ['Shift+drag  Alt+drag', 'Choose actors with a box or a lasso; Ctrl adds to those chosen'],
      ['P', 'Pin the selected actor where it is, or let it go'],
      ['F', 'Fit'],
    ],
  },
  {
    where: 'Timeline',
    keys: [
      ['← →', 'Move'],
      ['+ −', 'Zoom'],
      ['↑ ↓', 'Next or previous event in view'],
      ['Enter', 'Select it; a cluster opens'],
      ['W', 'Use the view as window'],
      ['Page Up  Page Down', 'In the histogram of all time: the window before or after'],
      ['F  Shift+F', 'Fit to the filters, or to what is selected'],
      ['C  Shift+C', 'Fold the group of the event, or open all groups; a click on its name does the same'],
    ],
  },
  {
    where: 'Map',
    keys: [
      ['← → ↑ ↓', 'Move the map; in the list, next or previous place'],
      ['+ −', 'Zoom'],
      ['F', 'Show all places'],
      ['Enter', 'Show the events at a place of the list'],
    ],
  },
  {
    where: 'Inspector',
    keys: [
      ['A  R  E', 'Accept, reject, edit'],
      ['M', 'The same as another event'],
      ['X', 'Swap By and Toward'],
      ['W', 'This is wrong: make it a rule of the case'],
      ['N', 'Add a note or a tag'],
      ['O', 'Open the passage in its article'],
    ],
  },
  {
    where: 'Decisions',
    keys: [
      ['A  R  E', 'Accept, reject, edit'],
      ['M  X  W', 'Same as another, swap By and Toward, this is wrong'],
      ['O', 'Open in the article'],
      ['N  P', 'Next, previous'],
    ],
  },
  {
    where: 'Reader',
    keys: [
      ['N  P', 'Next or previous passage'],
      ['S  Shift+S', 'Mark the next or previous sentence; Tab leads to what can be made of it'],
      ['Ctrl+F', 'Find in the article'],
    ],
  },
]
