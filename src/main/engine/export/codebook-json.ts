import { FACTUALITIES, ROLES } from '../../../shared/domain/actors.ts'
import { CLASS_LABELS, EVENT_CLASSES, EVENT_KINDS } from '../../../shared/domain/kinds.ts'
import { caseKinds, codesOfKind } from '../store/case-kind-queries.ts'
import { codedFields } from '../store/coded-field-queries.ts'
import { caseRules } from '../store/coding-queries.ts'
import type { CaseDatabase } from '../store/open.ts'
import { EVENT_COLUMNS } from './events-csv.ts'
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
      fields: codedFields(db, '').map(({ uid, label, scale, choices, definition }) => ({
        uid,
        label,
        scale,
        choices: JSON.parse(choices),
        definition,
      })),
      rules: caseRules(db).map(({ kind, words, actor, coder }) => ({ kind, words, actor, coder })),
      columns: EVENT_COLUMNS.map(([name, , meaning]) => ({ name, meaning })),
    },
    null,
    2,
  )}\n`
