/** The least that Electron can show: what start-up and memory are compared with. */
import { app, BrowserWindow } from 'electron'

const folder = app.commandLine.getSwitchValue('user-data-dir')
if (folder) app.setPath('userData', folder)

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1360, height: 860, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
