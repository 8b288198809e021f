import type { NetworkCanvas } from './network-canvas.ts'

let current: NetworkCanvas | null = null

/** The canvas on the screen, for the picture. */
export const setCurrentCanvas = (canvas: NetworkCanvas | null): void => {
  current = canvas
}

/** The part of the network in view, at twice its size; null while it is not shown. */
export const networkPng = async (): Promise<Blob | null> => (current ? current.png() : null)
