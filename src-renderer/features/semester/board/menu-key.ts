/** Whether a key asks for the menu of what has the focus. */
export function isMenuKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'm' && !ctrlKey && !metaKey) || (key === 'F10' && shiftKey)
}
