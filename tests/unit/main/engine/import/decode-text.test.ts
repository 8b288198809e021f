import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../../../src/main/engine/import/decode-text.ts'
import { readOne, refusalOf, textFile } from './read-fixture.ts'

const bytes = (...parts: (number[] | string)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((char) => char.charCodeAt(0)) : part)))
const utf16 = (text: string, little: boolean): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le')
  return little ? buffer : buffer.swap16()
}
/** Encodes by asking the decoder which byte gives which character. */
const legacy = (text: string, encoding: string): Uint8Array => {
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) table.set(new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text].map((char) => table.get(char) ?? 63))
}

const RUSSIAN = 'Делегации двух стран вернулись за стол переговоров после недели молчания, сообщил посредник в пятницу вечером.'
const POLISH =
  'Delegacje obu państw wróciły do stołu rozmów po tygodniu milczenia, ogłosił w piątek mediator, który spędził cały dzień między stolicami.'
const GREEK = 'Οι αντιπροσωπείες των δύο χωρών επέστρεψαν στο τραπέζι των συνομιλιών μετά από μια εβδομάδα σιωπής.'
const TURKISH =
  'İki ülkenin heyetleri bir haftalık sessizliğin ardından görüşme masasına döndü, arabulucu cuma günü açıkladı ve iyi niyet istedi.'
const FRENCH =
  'Les délégations des deux pays sont revenues à la table des négociations après une semaine de silence, a annoncé le médiateur.'

describe('text in any encoding', () => {
  it.each([
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'gate'), 'gate'],
    ['UTF-16 LE with a mark', Buffer.concat([bytes([0xff, 0xfe]), utf16('gâte', true)]), 'gâte'],
    ['UTF-16 BE with a mark', Buffer.concat([bytes([0xfe, 0xff]), utf16('gâte', false)]), 'gâte'],
    ['UTF-16 LE without a mark', utf16(RUSSIAN, true), RUSSIAN],
    ['UTF-16 BE without a mark', utf16('The gate was opened on Saturday.', false), 'The gate was opened on Saturday.'],
    ['windows-1251', legacy(RUSSIAN, 'windows-1251'), RUSSIAN],
    ['KOI8-R', legacy(RUSSIAN, 'koi8-r'), RUSSIAN],
    ['windows-1250', legacy(POLISH, 'windows-1250'), POLISH],
    ['windows-1253', legacy(GREEK, 'windows-1253'), GREEK],
    ['windows-1254', legacy(TURKISH, 'windows-1254'), TURKISH],
    ['windows-1252', legacy(FRENCH, 'windows-1252'), FRENCH],
    [
      'windows-1252 with curly quotes',
      legacy('“We came to listen,” the envoy said – and left.', 'windows-1252'),
      '“We came to listen,” the envoy said – and left.',
    ],
  ])('is read: %s', (_encoding, raw, text) => {
    expect(decodeText(raw).text.replace(/^\ufeff/, '')).toBe(text)
  })

  it('is read line by line where two encodings are mixed', () => {
    const mixed = Buffer.concat([Buffer.from('Le médiateur a parlé.\n'), legacy('Il a été écouté – enfin.\n', 'windows-1252')])
    expect(decodeText(mixed)).toMatchObject({ text: 'Le médiateur a parlé.\nIl a été écouté – enfin.\n', mixed: true })
  })

  it('believes the charset that a page declares', async () => {
    const html = legacy(`<html><head><meta charset="windows-1251"></head><body><p>${RUSSIAN}</p></body></html>`, 'windows-1251')
    expect((await readOne({ name: 'a.html', bytes: html })).text).toContain('Делегации двух стран')
  })

  it('does not believe a declared charset against the bytes', () => {
    expect(decodeText(Buffer.from('Le médiateur'), 'windows-1251').text).toBe('Le médiateur')
  })
})

describe('what is no text', () => {
  it('is refused as binary whatever its extension says', async () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 256)
    expect(await refusalOf({ name: 'report.txt', bytes: noise })).toMatchObject({
      code: 'binary',
      reason: expect.stringContaining('not text'),
    })
  })

  it('is refused when empty', async () => {
    expect(await refusalOf(textFile('empty.txt', ''))).toMatchObject({ code: 'empty' })
  })

  it('is refused when it is white space or digits only', async () => {
    expect(await refusalOf(textFile('blank.txt', ' \n\n 12 34 \n'))).toMatchObject({ code: 'no-text' })
  })

  it('is refused by its type, with the types that are read', async () => {
    expect(await refusalOf(textFile('clip.mp4', 'x'))).toMatchObject({ code: 'unsupported', reason: expect.stringContaining('.html') })
  })

  it('is refused when marked as UTF-16 and broken', async () => {
    expect(await refusalOf({ name: 'a.txt', bytes: bytes([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]) })).toMatchObject({
      code: 'undecodable',
      reason: expect.stringContaining('UTF-8'),
    })
  })
})
