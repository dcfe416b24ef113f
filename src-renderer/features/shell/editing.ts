const TEXT_TYPES = ['text', 'search', 'url', 'email', 'tel', 'password', 'number', 'date']

/** Whether the focus is where one types: undo then belongs to the field. */
export function isEditing(element: Element | null = document.activeElement): boolean {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly
  // A cell of a grid whose text is not being changed leaves undo to the plan.
  if (element instanceof HTMLElement && element.dataset['planUndo'] !== undefined) return false
  if (element instanceof HTMLInputElement) return TEXT_TYPES.includes(element.type) && !element.readOnly
  return element instanceof HTMLElement && element.isContentEditable
}
