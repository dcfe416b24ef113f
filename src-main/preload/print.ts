import { contextBridge, ipcRenderer } from 'electron'
import type { PrintDoor, PrintJob } from '@/platform/print-door'
import type { PrintSignals } from '../print/print-channels'

function say<C extends keyof PrintSignals>(channel: C, ...args: PrintSignals[C]): void {
  ipcRenderer.send(channel, ...args)
}

const door = {
  job: () => ipcRenderer.invoke('print.job') as Promise<PrintJob>,
  progress: (progress) => say('print.progress', progress),
  ready: (sheet) => say('print.ready', sheet),
  deliver: (bytes) => say('print.deliver', bytes),
  failed: (reason) => say('print.failed', reason)
} satisfies PrintDoor

contextBridge.exposeInMainWorld('gammePrint', door)
