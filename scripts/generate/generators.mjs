import { commandLinePage } from './command-line-page.mjs'
import { exportFormatsPage } from './export-formats-page.mjs'

/** Each resolves to `{path, text}`: a file of the project that is made from its sources. */
export const generators = [commandLinePage, exportFormatsPage]
