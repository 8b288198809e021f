import { describe, expect, it } from 'vitest'
import { createTextAnalyser } from '../../../../../../src/main/engine/extract/text/analyse-text.ts'

const analyse = createTextAnalyser()
const read = (text: string, boilerplate: { start: number; end: number }[] = []) =>
  analyse({ id: 't', text, title: null, published: null, boilerplate })
const sentencesOf = (text: string) => {
  const found = read(text)
  return found.sentences.map((sentence) => text.slice(sentence.start, sentence.end))
}
const tagOf = (text: string, word: string) => read(text).tokens.find((token) => token.text === word)?.pos
const lemmaOf = (text: string, word: string) => read(text).tokens.find((token) => token.text === word)?.lemma

describe('offsets', () => {
  it('cover exactly the words they name, across odd spaces, contractions and emoji', () => {
    const text = 'The  U.S.\u00a0envoy isn’t here 😀.\r\n\r\nShe can’t   come.'
    for (const token of read(text).tokens) expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(read(text).tokens.map((token) => token.text)).toContain('😀')
  })
})

describe('sentences', () => {
  it('go on after ranks, initials, months and "vs."', () => {
    expect(sentencesOf('Gen. J. B. Harlow met Lt. Col. Ann Reed on Nov. 9 in Oslo. They left.')).toHaveLength(2)
    expect(sentencesOf('It was Harlow vs. Reed in court. Nobody won.')).toHaveLength(2)
  })
  it('end after "U.S." before a new sentence and go on before a name', () => {
    expect(sentencesOf('The envoy flew back to the U.S. The talks went on.')).toHaveLength(2)
    expect(sentencesOf('The U.S. Navy left Washington, D.C. on Friday.')).toHaveLength(1)
  })
  it('keep the closing quotation mark with the words it closes', () => {
    const [first, second] = sentencesOf('“We will not leave.” The mayor stood by the gate.')
    expect(first).toBe('“We will not leave.”')
    expect(second).toBe('The mayor stood by the gate.')
  })
  it('go on in lower case after a quotation', () => {
    expect(sentencesOf('She said the pause “kept us from a treaty.” adding: “We are ready.”')).toHaveLength(1)
  })
  it('never cross a blank line', () => {
    expect(sentencesOf('Truce holds in the north\n\nGuns fell silent on Monday.')).toHaveLength(2)
  })
  it('are read through lines cut at a column', () => {
    const text = 'The rebels said on Tuesday that they would hand over the two\nbridges that they had held since the spring.\n'
    expect(sentencesOf(text)).toHaveLength(1)
  })
})

describe('structure', () => {
  it('tells headings from full sentences', () => {
    const found = read('Rebels seize airfield\n\nRebels seized an airfield on Monday.')
    expect(found.sentences.map((sentence) => sentence.heading)).toEqual([true, false])
    expect(found.sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1])
  })
  it('skips boilerplate', () => {
    const text = 'Subscribe now\n\nTroops crossed the river.'
    expect(read(text, [{ start: 0, end: 13 }]).tokens[0]?.text).toBe('Troops')
  })
})

describe('tags', () => {
  it('read a word between two names as the verb it is', () => {
    expect(tagOf('Norland claims Sudria is not keeping its word.', 'claims')).toBe('VERB')
    expect(tagOf('Norland hosts the talks next week.', 'hosts')).toBe('VERB')
    expect(tagOf('Tuesday saw the army deploy tanks.', 'saw')).toBe('VERB')
    expect(tagOf('Gunmen abducted two teachers.', 'abducted')).toBe('VERB')
    expect(tagOf('Norland blockades the strait', 'blockades')).toBe('VERB')
    expect(tagOf('The navy shot down a drone.', 'shot')).toBe('VERB')
    expect(tagOf('Their troops retook the port.', 'retook')).toBe('VERB')
  })
  it('leave nouns alone', () => {
    expect(tagOf('The claims that shells hit the port are baseless.', 'claims')).toBe('NOUN')
    expect(tagOf('Their attack failed.', 'attack')).toBe('NOUN')
    expect(tagOf('Norland sanctions relief remains distant.', 'sanctions')).toBe('NOUN')
    expect(tagOf('The navy fired a warning shot at the boat.', 'shot')).toBe('NOUN')
    expect(tagOf('The army held live-fire drills near the border.', 'drills')).toBe('NOUN')
    expect(tagOf('The army closed the Karsa crossing.', 'crossing')).toBe('NOUN')
  })
})

describe('lemmas', () => {
  it('are those of the verb, in lower case', () => {
    const text = 'They blamed, fought and struck; he slammed it and was barred; Reed withdrew.'
    expect(['blamed', 'fought', 'struck', 'slammed', 'barred', 'withdrew'].map((word) => lemmaOf(text, word))).toEqual([
      'blame',
      'fight',
      'strike',
      'slam',
      'bar',
      'withdraw',
    ])
  })
})
