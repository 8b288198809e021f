export { networkPng } from './current-canvas.ts'
export { NetworkView } from './network-view.tsx'
