import { useEffect, useState } from 'react'
import { loadShapes, type Shapes } from './country-shapes.ts'

/** From this scale on coarse coasts look coarse. */
const FINE_FROM = 2.5

const known = new Map<boolean, Shapes>()

/** The shapes that suit the scale; those at hand until they are read, null while there are none. */
export function useShapes(scale: number): Shapes | null {
  const fine = scale >= FINE_FROM
  const [, setTurn] = useState(0)
  useEffect(() => {
    if (known.has(fine)) return
    let current = true
    void loadShapes(fine).then((shapes) => {
      known.set(fine, shapes)
      if (current) setTurn((turn) => turn + 1)
    })
    return () => {
      current = false
    }
  }, [fine])
  return known.get(fine) ?? known.get(!fine) ?? null
}
