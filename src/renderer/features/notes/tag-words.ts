/** Tags as a person types them: by comma, without the #, each once whatever its case. */
export function readTags(text: string): string[] {
  const seen = new Map<string, string>()
  for (const part of text.split(',')) {
    const tag = part.trim().replace(/^#+/, '').trim()
    if (tag !== '' && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag)
  }
  return [...seen.values()]
}

export const writeTags = (tags: readonly string[]): string => tags.join(', ')
