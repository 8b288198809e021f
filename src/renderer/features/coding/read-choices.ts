/** Values as a person types them: by comma, each once, in the order given. */
export const readChoices = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  ),
]
