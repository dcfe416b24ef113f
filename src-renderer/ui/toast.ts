/** What `Toasts` shows; the notices store holds a list of them. */
export interface Toast {
  id: string
  tone: 'info' | 'success' | 'warning' | 'error'
  text: string
  action: { label: string } | null
  /** Stays until dismissed. */
  lasting: boolean
}
