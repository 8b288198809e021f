import { FACTUALITIES, ROLES } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES, EVENT_KINDS } from '../../../shared/domain/kinds.ts'
import { caseKinds, codesOfKind } from '../store/case-kind-queries.ts'
import { caseRules } from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { eventColumns } from './events-csv.ts'
import type { ExportAbout } from './export-source.ts'

/** The codebook for programs: kinds, roles, columns of the exports, and what the case adds. */
export const codebookJson = (db: CaseDatabase, about: ExportAbout): string =>
  `${JSON.stringify(
    {
      case: about.title,
      datasetVersion: about.datasetVersion,
      coder: about.coder,
      classes: EVENT_CLASSES.map((id) => ({ id, label: CLASS_LABELS[id] })),
      kinds: EVENT_KINDS.map(({ id, label, class: eventClass, shape, plover, cameo, definition }) => ({
        id,
        label,
        class: eventClass,
        shape,
        plover,
        cameo,
        definition,
      })),
      caseKinds: caseKinds(db).map(({ kind, parent, label, definition }) => ({
        kind,
        parent,
        label,
        definition,
        ...codesOfKind(db, kind),
      })),
      roles: ROLES,
      factualities: FACTUALITIES,
      fields: about.fields.map(({ name, ...field }) => ({ ...field, column: name })),
      rules: caseRules(db).map(({ kind, words, actor, event_kind, coder }) => ({ kind, words, actor, eventKind: event_kind, coder })),
      columns: eventColumns(about.fields).map(([name, , meaning]) => ({ name, meaning })),
    },
    null,
    2,
  )}\n`
