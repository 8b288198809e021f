import { describe, expect, it } from 'vitest'
import { loadExtractors } from '../../../../../../src/main/engine/extract/extract-article.ts'
import type { UserTrigger } from '../../../../../../src/main/engine/extract/vocabulary.ts'
import { resourcesDir } from './told-events.ts'

const extractorOf = loadExtractors(resourcesDir)

const own = (words: string, part: UserTrigger['part'], kind: string): UserTrigger => ({ words, part, kind, plover: null, cameo: null })

const told = (text: string, ...triggers: UserTrigger[]) =>
  extractorOf({ names: [], triggers })({ id: 't', text, title: null, published: null, boilerplate: [] }).reports

const found = (text: string, ...triggers: UserTrigger[]) =>
  told(text, ...triggers).map((report) => `${report.trigger.text}: ${report.kind}`)

describe('words of the user’s own', () => {
  it.each([
    ['zap', 'Kenya zapped Uganda.', 'zapped'],
    ['zapped', 'Kenya will zap Uganda.', 'zap'],
    ['skirmished', 'Militants skirmish with the army near Goma.', 'skirmish'],
    ['skirmish', 'The army skirmished with militants near Goma.', 'skirmished'],
    ['kettling', 'Police kettled marchers in Berlin.', 'kettled'],
    ['doxx', 'Russia doxxes officials of Estonia.', 'doxxes'],
  ])('as a verb, typed as “%s”, are found in “%s”', (words, text, trigger) => {
    expect(found(text, own(words, 'verb', 'attack'))).toContain(`${trigger}: attack`)
  })
  it.each([
    ['razzia', 'A razzia hit the market of Goma.', 'razzia'],
    ['razzias', 'The razzia lasted all night.', 'razzia'],
    ['razzia', 'Witnesses reported razzias in Goma.', 'razzias'],
    ['dragonnade', 'The dragonnades drove villagers from Goma.', 'dragonnades'],
    ['lock-on', 'A lock-on stopped the trains.', 'lock-on'],
    ['sit-down', 'Sit-downs stopped the trains in Goma.', 'Sit-downs'],
  ])('as a noun, typed as “%s”, are found in “%s”', (words, text, trigger) => {
    expect(found(text, own(words, 'noun', 'protest'))).toContain(`${trigger}: protest`)
  })
  it('are found with nobody named, as the person who added them knows that they tell something', () => {
    expect(found('The talks ended in a hush-up.', own('hush-up', 'noun', 'concession'))).toContain('hush-up: concession')
  })
  it.each([
    [own('show of force', 'noun', 'mobilization'), 'Serbia staged a show of force at the border.', 'show of force: mobilization'],
    [own('border breach', 'noun', 'violation'), 'Two border breaches angered Chad.', 'border breaches: violation'],
    [own('lay siege to', 'verb', 'blockade'), 'Rebels laid siege to Aleppo.', 'laid siege to: blockade'],
    [own('gun down', 'verb', 'attack'), 'Rebels gunned the mayor down in Goma.', 'gunned: attack'],
  ])('can be phrases', (trigger, text, expected) => {
    expect(found(text, trigger)).toContain(expected)
  })
  it('are not taken for another verb that shares a form', () => {
    expect(found('Goma lies in the east.', own('lay', 'verb', 'blockade'))).toEqual([])
  })
  it('as phrases do not stand for their parts', () => {
    expect(found('Breaches of data angered Chad.', own('border breach', 'noun', 'violation'))).toEqual([])
  })
  it('come before the lexicon’s own reading', () => {
    expect(found('Kenya attacked Uganda.', own('attack', 'verb', 'sanction'))).toEqual(['attacked: sanction'])
  })
  it('may tell a kind of the case, with its codes', () => {
    const [report] = told('Kenya zapped Uganda.', { ...own('zap', 'verb', 'attack/Drone strike'), plover: 'ASSAULT:aerial', cameo: '195' })
    expect(report).toMatchObject({ kind: 'attack/Drone strike', plover: 'ASSAULT:aerial', cameo: '195', rule: 'own-verb:zap' })
    expect(report?.participants.map(({ role }) => role)).toEqual(['source', 'target'])
  })
  it('are not swallowed by a verb that the lexicon knows with them', () => {
    const [report, ...others] = told('Georgia signed a truce with Turkey.', own('truce', 'noun', 'truce/Local truce'))
    expect([report?.kind, report?.participants.map(({ role }) => role), others]).toEqual(['truce/Local truce', ['party', 'party'], []])
  })
  it('give the roles that most words of their kind give', () => {
    const [report] = told('Kenya palavered with Uganda.', own('palaver', 'verb', 'talks'))
    expect(report?.participants.map(({ role }) => role)).toEqual(['party', 'party'])
  })
  it('stay untold where the text says that it did not happen', () => {
    expect(found('Kenya did not zap Uganda.', own('zap', 'verb', 'attack'))).toEqual([])
  })
})
