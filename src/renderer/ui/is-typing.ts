const WRITTEN = ['text', 'search', 'url', 'email', 'number', 'date', 'password', 'tel']

/** Whether keys go into a field of words: single keys must not act then. A radio or a tick box takes none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return WRITTEN.includes(target.type)
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
}

/** A key's action, held back while a person types. */
export const unlessTyping =
  (action: () => void) =>
  (press: KeyboardEvent): void => {
    if (!isTyping(press.target)) action()
  }
