import { Notification } from 'electron'
import type { BridgeResult, NotificationRequest } from '@/platform/bridge'
import { failure, success } from './bridge-error'

/** The system's notifications: shown at the page's request, answered by a click. */
export class Notifier {
  /** One that nothing refers to is collected, and its click with it. */
  readonly #shown = new Set<Notification>()

  /** @param clicked is told which one the user clicked */
  constructor(private readonly clicked: (id: string) => void) {}

  show({ id, title, body }: NotificationRequest): BridgeResult<null> {
    if (!Notification.isSupported()) return failure('refused', 'The system shows no notifications.')
    const notification = new Notification({ title, body })
    const forget = (): void => void this.#shown.delete(notification)
    notification.on('click', () => {
      forget()
      this.clicked(id)
    })
    notification.on('close', forget)
    this.#shown.add(notification)
    notification.show()
    return success(null)
  }
}
