import { nextTick } from 'vue'

/** Leads to the first field of a form that shows a problem; true when there is one. */
export async function focusProblem(form: HTMLElement | null): Promise<boolean> {
  // A field says its problem once the page is drawn anew.
  await nextTick()
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return field !== null && field !== undefined
}
