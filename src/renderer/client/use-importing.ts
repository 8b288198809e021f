import { useCall } from './use-call.ts'

/** Whether articles are being read into the case now. */
export const useImporting = (): boolean => useCall('import.jobs', {}).data?.jobs.some((job) => job.state === 'running') ?? false
