const MOST_PIXELS = 64_000_000

/** A drawing as PNG, `scale` times as large in each direction as far as a canvas can hold it. */
export async function pngOf(svg: string, size: { width: number; height: number }, scale: number): Promise<Blob> {
  const zoom = Math.min(scale, Math.sqrt(MOST_PIXELS / (size.width * size.height)))
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(size.width * zoom)
    canvas.height = Math.round(size.height * zoom)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (!blob) throw new Error('The picture is too large to be drawn here. Choose a smaller size, or save it as SVG.')
    return blob
  } finally {
    URL.revokeObjectURL(address)
  }
}
