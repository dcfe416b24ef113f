/**
 * Put before an application with `-r`: prints when its first window is shown,
 * then its processes once they have settled, and quits.
 */
const settleMilliseconds = 2000

void import('electron').then(({ app }) => {
  app.once('browser-window-created', (_event, window) => {
    window.once('show', () => {
      const shownAt = Date.now()
      setTimeout(() => {
        const processes = app.getAppMetrics().map(({ pid, memory }) => ({ pid, kilobytes: memory.workingSetSize }))
        process.stdout.write(`PROBE ${JSON.stringify({ shownAt, processes })}\n`)
      }, settleMilliseconds)
    })
  })
})
