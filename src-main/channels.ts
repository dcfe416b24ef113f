import type { Bridge, HandedFile, MenuCommand } from '@/platform/bridge'
import type { PrintProgress } from '@/platform/print-door'

/** What the page asks and awaits: each function of the bridge that answers, by its path. */
export interface Requests {
  'app.info': Bridge['app']['info']
  'app.setShellState': Bridge['app']['setShellState']
  'files.open': Bridge['files']['open']
  'files.openFolder': Bridge['files']['openFolder']
  'files.readFound': Bridge['files']['readFound']
  'files.save': Bridge['files']['save']
  'print.save': Bridge['print']['save']
  'print.cancel': Bridge['print']['cancel']
  'backups.write': Bridge['backups']['write']
  'backups.list': Bridge['backups']['list']
  'backups.read': Bridge['backups']['read']
  'backups.reveal': Bridge['backups']['reveal']
  'notifications.show': Bridge['notifications']['show']
  'links.open': Bridge['links']['open']
}

/** What the page says without awaiting an answer. */
export interface Signals {
  'app.ready': []
  'app.flushed': [ticket: number]
  'files.listening': []
}

/** What the shell says to the page. */
export interface Notices {
  'app.flush': [ticket: number]
  'app.menuCommand': [command: MenuCommand]
  'files.handedOver': [file: HandedFile]
  'print.progress': [progress: PrintProgress]
  'notifications.clicked': [id: string]
}
