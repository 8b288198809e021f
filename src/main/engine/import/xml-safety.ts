import { UnreadableFile } from './article-reader.ts'

/**
 * XML may declare entities that unfold to gigabytes or name files of the machine. No article needs them: throws
 * UnreadableFile `unsafe`.
 */
export const refuseEntities = (xml: string): void => {
  if (/<!ENTITY\b/i.test(xml))
    throw new UnreadableFile(
      'unsafe',
      'It declares XML entities, which can be used to exhaust memory or to read other files. It was left out.',
    )
}
