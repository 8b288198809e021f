import { useCallPart } from './use-call.ts'

/** Whether articles are being read into the case now. */
export const useImporting = (): boolean =>
  useCallPart('import.jobs', {}, ({ jobs }) => jobs.some((job) => job.state === 'running')) ?? false
