import { AppError } from '../../../shared/contract/app-error.ts'
import type { FIELD_SCALES } from '../../../shared/contract/research-calls.ts'
import { counted } from '../../../shared/domain/counted.ts'
import { caseKindId, EVENT_KINDS, kindOf } from '../../../shared/domain/kinds.ts'
import type { CommandHandlers, QueryHandlers } from '../handler-types.ts'
import { caseKinds } from '../store/case-kind-queries.ts'
import { type CodedFieldRow, codedFieldById, codedFields, valueId, valueIdsOfField, valuesOfEvent } from '../store/coded-field-queries.ts'
import { caseRules } from '../store/coding-queries.ts'
import { eventHeads } from '../store/event-writes.ts'
import type { CaseDatabase } from '../store/open.ts'
import { eventsMadeBy, lastImport } from '../store/why-queries.ts'
import { whySteps } from './why.ts'

const CHOSEN: readonly (typeof FIELD_SCALES)[number][] = ['nominal', 'ordinal']

const theKind = (db: CaseDatabase, id: number) => {
  const row = caseKinds(db).find((kind) => kind.id === id)
  if (!row) throw new AppError('not-found', 'This kind is not in the case any more. Nothing was changed.')
  return row
}

const theField = (db: CaseDatabase, id: number): CodedFieldRow => {
  const row = codedFieldById(db, id)
  if (!row) throw new AppError('not-found', 'This field is not in the case any more. Nothing was changed.')
  return row
}

const refuseTakenLabel = (db: CaseDatabase, label: string, but?: number): void => {
  const folded = label.toLowerCase()
  const labels = [...caseKinds(db).filter((own) => own.id !== but), ...EVENT_KINDS].map((kind) => kind.label.toLowerCase())
  if (labels.includes(folded))
    throw new AppError('conflict', `There is a kind “${label}” already. Choose another label; nothing was changed.`)
}

/** A value as it is stored. @throws AppError `invalid-input` saying what the field takes. */
const checkedValue = (field: CodedFieldRow, value: string): string => {
  const typed = value.trim()
  if (CHOSEN.includes(field.scale)) {
    const choices = JSON.parse(field.choices) as string[]
    if (!choices.includes(typed))
      throw new AppError('invalid-input', `“${field.label}” takes one of ${choices.join(', ')}. The value was not set.`)
  }
  if (field.scale === 'number' && (typed === '' || !Number.isFinite(Number(typed))))
    throw new AppError('invalid-input', `“${field.label}” takes a number, with a point for decimals. The value was not set.`)
  return typed
}

export const researchQueryHandlers: QueryHandlers<'kinds.list' | 'fields.list' | 'history.why' | 'history.sinceImport'> = {
  'kinds.list': ({ db }) => ({ kinds: caseKinds(db) }),
  'fields.list': ({ db, coder }, { eventId }) => {
    const values = eventId === null ? [] : valuesOfEvent(db, eventId)
    const fields = codedFields(db, coder).map(({ uid, choices, ...field }) => {
      const set = values.filter((value) => value.field_uid === uid)
      return {
        ...field,
        choices: JSON.parse(choices) as string[],
        value: set.find((value) => value.coder === coder)?.value ?? null,
        others: set.filter((value) => value.coder !== coder).map(({ coder: other, value }) => ({ coder: other, value })),
      }
    })
    return { fields }
  },
  'history.why': (context, { target, id }) => ({ steps: whySteps(context, target, id) }),
  'history.sinceImport': ({ db, index }) => {
    const change = lastImport(db)
    if (!change) return { words: null, at: null, eventIds: [] }
    const { columns } = index()
    const shown = eventsMadeBy(db, change.id).filter((id) => columns.alive[columns.rowOfId.get(id) ?? -1] === 1)
    return { words: change.words, at: change.at, eventIds: shown }
  },
}

export const researchCommandHandlers: CommandHandlers<
  'kinds.add' | 'kinds.edit' | 'kinds.remove' | 'fields.add' | 'fields.remove' | 'fields.set'
> = {
  'kinds.add': ({ db, change, newUid }, { parent, label, definition, plover, cameo }) => {
    if (!EVENT_KINDS.some((kind) => kind.id === parent))
      throw new AppError('invalid-input', 'Choose one of the built-in kinds as the parent. No kind was made.')
    const kind = caseKindId(parent, label)
    refuseTakenLabel(db, label)
    const renamed = caseKinds(db).find((own) => own.kind === kind)
    if (renamed)
      throw new AppError(
        'conflict',
        `“${renamed.label}” was made as “${label}” and keeps that as its key. Choose another label; no kind was made.`,
      )
    const words = `Made the kind “${label}” under ${kindOf(parent).label.toLowerCase()}`
    change(words, (writer) => writer.insert('case_kinds', { uid: newUid(), kind, parent, label, definition, plover, cameo }))
    return { words, affected: 1, kind }
  },
  'kinds.edit': ({ db, change }, { kindId, patch }) => {
    const kind = theKind(db, kindId)
    const renamed = patch.label !== undefined && patch.label !== kind.label
    if (renamed) refuseTakenLabel(db, patch.label ?? '', kindId)
    const row = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
    const words = renamed ? `Renamed the kind “${kind.label}” to “${patch.label}”` : `Changed the kind “${kind.label}”`
    change(words, (writer) => writer.update('case_kinds', kindId, row))
    return { words, affected: 1 }
  },
  'kinds.remove': ({ db, change }, { kindId }) => {
    const kind = theKind(db, kindId)
    if (kind.events > 0)
      throw new AppError(
        'conflict',
        `${counted(kind.events, 'event')} ${kind.events === 1 ? 'is' : 'are'} of the kind “${kind.label}”. Give them another kind first; nothing was removed.`,
      )
    const trigger = caseRules(db).find((rule) => rule.event_kind === kind.kind)
    if (trigger)
      throw new AppError(
        'conflict',
        `A rule of the case says that “${trigger.words}” tells of “${kind.label}”. Remove the rule first; nothing was removed.`,
      )
    const words = `Removed the kind “${kind.label}”`
    change(words, (writer) => writer.remove('case_kinds', kindId))
    return { words, affected: 1 }
  },
  'fields.add': ({ db, change, newUid, coder }, { label, scale, choices, definition }) => {
    const options = [...new Set(choices)]
    if (CHOSEN.includes(scale) && options.length < 2)
      throw new AppError('invalid-input', 'A field with choices needs at least two of them. No field was made.')
    if (codedFields(db, coder).some((field) => field.label.toLowerCase() === label.toLowerCase()))
      throw new AppError('conflict', `There is a field “${label}” already. Choose another label; no field was made.`)
    const words = `Made the field “${label}”`
    const kept = CHOSEN.includes(scale) ? options : []
    change(words, (writer) => writer.insert('coded_fields', { uid: newUid(), label, scale, choices: JSON.stringify(kept), definition }))
    return { words, affected: 1 }
  },
  'fields.remove': ({ db, change }, { fieldId }) => {
    const field = theField(db, fieldId)
    const values = valueIdsOfField(db, field.uid)
    const words = `Removed the field “${field.label}”${values.length > 0 ? ` with ${counted(values.length, 'value')}` : ''}`
    change(words, (writer) => {
      for (const id of values) writer.remove('coded_values', id)
      writer.remove('coded_fields', fieldId)
    })
    return { words, affected: values.length + 1 }
  },
  'fields.set': ({ db, change, coder, now }, { fieldId, eventIds, value }) => {
    const field = theField(db, fieldId)
    const heads = eventHeads(db, eventIds)
    if (heads.length === 0) throw new AppError('not-found', 'None of these events is in the case any more. Nothing was changed.')
    const kept = value === null ? null : checkedValue(field, value)
    const of = heads.length === 1 ? `“${heads[0]?.title}”` : counted(heads.length, 'event')
    const words = kept === null ? `Took “${field.label}” away from ${of}` : `Coded “${field.label}” as “${kept}” for ${of}`
    const at = now().toISOString()
    change(words, (writer) => {
      for (const head of heads) {
        const known = valueId(db, field.uid, head.uid, coder)
        if (kept === null) {
          if (known !== null) writer.remove('coded_values', known)
        } else if (known !== null) writer.update('coded_values', known, { value: kept, at })
        else writer.insert('coded_values', { field_uid: field.uid, event_uid: head.uid, coder, value: kept, at })
      }
    })
    return { words, affected: heads.length }
  },
}
