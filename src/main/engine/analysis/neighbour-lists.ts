/** Undirected neighbours of every place, in one array: `targets` from `starts[place]` to `starts[place + 1]`. */
export interface NeighbourLists {
  starts: Uint32Array
  targets: Uint32Array
}

export const neighbourLists = (places: number, pairs: readonly { a: number; b: number }[]): NeighbourLists => {
  const starts = new Uint32Array(places + 1)
  for (const { a, b } of pairs) {
    ;(starts[a + 1] as number)++
    ;(starts[b + 1] as number)++
  }
  for (let place = 0; place < places; place++) (starts[place + 1] as number) += starts[place] as number
  const targets = new Uint32Array(pairs.length * 2)
  const filled = starts.slice(0, places)
  for (const { a, b } of pairs) {
    targets[filled[a] as number] = b
    ;(filled[a] as number)++
    targets[filled[b] as number] = a
    ;(filled[b] as number)++
  }
  return { starts, targets }
}
