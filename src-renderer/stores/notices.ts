import { defineStore } from 'pinia'
import { ref } from 'vue'
import { newId } from '@/platform/clock'

export type NoticeTone = 'info' | 'success' | 'warning' | 'error'

export interface NoticeAction {
  label: string
  run: () => void
}

/** A toast. Its texts are already in the reader's language. */
export interface Notice {
  id: string
  tone: NoticeTone
  text: string
  action: NoticeAction | null
  /** True when it stays until dismissed: an error must not vanish unread. */
  lasting: boolean
}

export interface NoticeOptions {
  tone?: NoticeTone
  action?: NoticeAction
  lasting?: boolean
}

export type Urgency = 'polite' | 'assertive'

export interface Announcement {
  id: string
  text: string
  urgency: Urgency
}

/** Long enough to be spoken; an element removed sooner may never be. */
const ANNOUNCEMENT_LIFE = 10_000

/** Short messages to the eye (toasts) and to the ear (live regions). */
export const useNotices = defineStore('notices', () => {
  const toasts = ref<Notice[]>([])
  const announcements = ref<Announcement[]>([])

  /** Shows a toast; answers its id. Errors last unless told otherwise. */
  function show(text: string, options: NoticeOptions = {}): string {
    const tone = options.tone ?? 'info'
    const notice: Notice = {
      id: newId(),
      tone,
      text,
      action: options.action ?? null,
      lasting: options.lasting ?? tone === 'error'
    }
    toasts.value = [...toasts.value, notice]
    return notice.id
  }

  function dismiss(id: string): void {
    toasts.value = toasts.value.filter((notice) => notice.id !== id)
  }

  /** Runs the toast's action, then dismisses it, so that an undo cannot be run twice. */
  function act(id: string): void {
    const notice = toasts.value.find((candidate) => candidate.id === id)
    dismiss(id)
    notice?.action?.run()
  }

  /**
   * Adds a line to a live region. Each announcement is an element of its own: replacing one text
   * by another loses the first, and the same text twice would stay silent the second time.
   */
  function announce(text: string, urgency: Urgency = 'polite'): void {
    const announcement: Announcement = { id: newId(), text, urgency }
    announcements.value = [...announcements.value, announcement]
    setTimeout(() => {
      announcements.value = announcements.value.filter((candidate) => candidate.id !== announcement.id)
    }, ANNOUNCEMENT_LIFE)
  }

  return { toasts, announcements, show, dismiss, act, announce }
})
