/** Signature of a text for finding near copies: the least hash of its word sequences under each of many permutations. */
export type NearSignature = Uint32Array

/** Words in a row that make one shingle. */
const SHINGLE = 4
const BANDS = 16
const ROWS = 4
export const SIGNATURE_LENGTH = BANDS * ROWS
const MAX_WORDS = 20_000

/** Estimated share of common shingles from which two texts are shown as near copies: a wire story with a changed lead or a cut end stays above it, two stories on one event below. */
export const NEAR_DUPLICATE = 0.5

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, MAX_WORDS) ?? []

/** FNV-1a over UTF-16 code units. */
const hashText = (text: string, seed: number): number => {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Scatters a 32-bit number so that neighbouring ones land far apart. */
const scatter = (value: number): number => {
  let x = value
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return (x ^ (x >>> 16)) >>> 0
}

const PERMUTATIONS = Array.from({ length: SIGNATURE_LENGTH }, (_, i) => scatter(i + 1))

/** Same text, same signature, on any machine. Texts shorter than a shingle count as one shingle. */
export const nearSignature = (text: string): NearSignature => {
  const all = words(text)
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff)
  const last = Math.max(0, all.length - SHINGLE)
  for (let start = 0; start <= last; start++) {
    const shingle = hashText(all.slice(start, start + SHINGLE).join(' '), 0x811c9dc5)
    for (let i = 0; i < SIGNATURE_LENGTH; i++) {
      const value = scatter(shingle ^ (PERMUTATIONS[i] as number))
      if (value < (signature[i] as number)) signature[i] = value
    }
  }
  return signature
}

/** Estimated share (0 to 1) of word sequences that two texts have in common; off by about 0.06 (one standard deviation). */
export const similarity = (a: NearSignature, b: NearSignature): number => {
  let same = 0
  for (let i = 0; i < SIGNATURE_LENGTH; i++) if (a[i] === b[i]) same++
  return same / SIGNATURE_LENGTH
}

/**
 * Keys to look candidates up by: two texts that share a key are worth comparing, others are not. Of pairs alike by half,
 * 64 in 100 share one; by 0.7, 99 in 100; by 0.2, 3 in 100.
 */
export const bandKeys = (signature: NearSignature): string[] => {
  const keys: string[] = []
  for (let band = 0; band < BANDS; band++) {
    const rows = signature.subarray(band * ROWS, band * ROWS + ROWS)
    keys.push(`${band}:${[...rows].map((row) => row.toString(36)).join('.')}`)
  }
  return keys
}

/** For a BLOB column. */
export const signatureBytes = (signature: NearSignature): Uint8Array => {
  const view = new DataView(new ArrayBuffer(SIGNATURE_LENGTH * 4))
  for (const [i, value] of signature.entries()) view.setUint32(i * 4, value, true)
  return new Uint8Array(view.buffer)
}

export const signatureFromBytes = (bytes: Uint8Array): NearSignature => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, i) => view.getUint32(i * 4, true))
}
