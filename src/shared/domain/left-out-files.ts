/** Files that systems and browsers put beside articles: passed over without a word. */
const SYSTEM = /(?:^|\/)(?:\.[^/]+|__MACOSX\/.*|Thumbs\.db|desktop\.ini|~\$[^/]*)$/i

/** Folder that a browser saved beside a page: "Page_files/" and its likes in other languages. */
const ASSET_FOLDER = /^(.*?)[_ -](?:files|dateien|fichiers|archivos|file|ficheiros|bestanden|файлы|файлов|dosyalar(?:ı)?|pliki)$/i

/** The page that the file belongs to as picture, script or frame, without extension; null where it lies in no such folder. */
export const pageOfAsset = (name: string): string | null => {
  const folders = name.split('/')
  for (let depth = folders.length - 1; depth > 0; depth--) {
    const match = ASSET_FOLDER.exec(folders[depth - 1] as string)
    if (match) return [...folders.slice(0, depth - 1), match[1]].join('/')
  }
  return null
}

export const isSystemFile = (name: string): boolean => SYSTEM.test(name) || name.startsWith('__MACOSX/')
