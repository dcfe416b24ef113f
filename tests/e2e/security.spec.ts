import { join } from 'node:path'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { startLocalServer, type LocalServer } from './support/local-server'

test.describe('network', () => {
  let server: LocalServer
  test.beforeEach(async () => {
    server = await startLocalServer()
  })
  test.afterEach(async () => {
    await server.close()
  })

  test('nothing that the page tries reaches a server', async ({ gamme, electron, page }) => {
    gamme.expectErrors(/Content Security Policy|ERR_|WebSocket|EventSource|Refused/)
    await electron.evaluate(({ session }) => {
      const sent: string[] = []
      Object.assign(globalThis, { sent })
      session.defaultSession.webRequest.onSendHeaders(({ url }) => sent.push(url))
    })
    const origin = `127.0.0.1:${server.port}`

    const outcomes = await page.evaluate(async (host) => {
      const settled = async (attempt: Promise<unknown>): Promise<string> =>
        attempt.then(
          () => 'answered',
          () => 'refused'
        )
      const element = (name: string, attributes: Record<string, string>): Promise<string> => {
        const made = document.createElement(name)
        for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
        return settled(
          new Promise((resolve, reject) => {
            made.addEventListener('load', resolve)
            made.addEventListener('error', reject)
            document.head.append(made)
          })
        )
      }
      const event = (target: EventTarget): Promise<string> =>
        settled(
          new Promise((resolve, reject) => {
            target.addEventListener('open', resolve)
            target.addEventListener('error', reject)
          })
        )
      const opened = async (open: () => EventTarget): Promise<string> => {
        try {
          return await event(open())
        } catch {
          return 'refused'
        }
      }

      // No event tells how these end; the server is the witness.
      navigator.sendBeacon(`http://${host}/beacon`, 'plan')
      for (const rel of ['prefetch', 'preconnect', 'dns-prefetch', 'modulepreload']) {
        document.head.append(Object.assign(document.createElement('link'), { rel, href: `http://${host}/${rel}` }))
      }
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${host}` }] })
      peer.createDataChannel('plan')
      await peer.setLocalDescription()
      if (peer.iceGatheringState !== 'complete') {
        await new Promise<void>((resolve) =>
          peer.addEventListener('icegatheringstatechange', () => {
            if (peer.iceGatheringState === 'complete') resolve()
          })
        )
      }
      peer.close()

      return {
        fetch: await settled(fetch(`http://${host}/fetch`)),
        noCors: await settled(fetch(`http://${host}/no-cors`, { mode: 'no-cors' })),
        image: await element('img', { src: `http://${host}/image` }),
        script: await element('script', { src: `http://${host}/script` }),
        style: await element('link', { rel: 'stylesheet', href: `http://${host}/style` }),
        socket: await opened(() => new WebSocket(`ws://${host}/socket`)),
        events: await opened(() => new EventSource(`http://${host}/events`)),
        worker: await opened(() => new Worker(`http://${host}/worker`)),
        elsewhere: await settled(fetch('https://example.com/'))
      }
    }, origin)

    expect(outcomes).toEqual(Object.fromEntries(Object.keys(outcomes).map((name) => [name, 'refused'])))
    const sent = await electron.evaluate(() => (globalThis as unknown as { sent: string[] }).sent)
    expect(sent.filter((url) => !/^(gamme:\/\/app\/|blob:|data:|devtools:)/.test(url))).toEqual([])
    expect(server.received).toEqual([])
  })

  test('without the page and its policy, the session itself refuses', async ({ electron }) => {
    const outcomes = await electron.evaluate(async ({ BrowserWindow, session }, port) => {
      const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
      const fetched = await session.defaultSession.fetch(`http://127.0.0.1:${port}/main`).then(() => 'answered', messageOf)
      const resolved = await session.defaultSession.resolveHost('localhost').then(() => 'resolved', messageOf)

      const bare = new BrowserWindow({ show: false })
      const loaded = await bare.loadURL(`http://127.0.0.1:${port}/page`).then(() => 'loaded', messageOf)
      await bare.loadURL('data:text/html,<title>bare</title>')
      const image: unknown = await bare.webContents.executeJavaScript(
        `new Promise((resolve) => {
          const image = new Image()
          image.onload = () => resolve('loaded')
          image.onerror = () => resolve('refused')
          image.src = 'http://127.0.0.1:${port}/image'
        })`
      )
      bare.destroy()
      return { fetched, resolved, loaded, image }
    }, server.port)

    expect(outcomes.fetched).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(outcomes.resolved).toContain('ERR_NAME_NOT_RESOLVED')
    expect(outcomes.loaded).toContain('ERR_BLOCKED_BY_CLIENT')
    expect(outcomes.image).toBe('refused')
    expect(server.received).toEqual([])
  })
})

test('the page cannot leave its document nor open another', async ({ gamme, electron, page }) => {
  gamme.expectErrors(/Not allowed to load|Content Security Policy/)
  const before = await page.evaluate(() => [location.href, document.title])
  const addresses = ['https://example.com/', 'file:///etc/hostname', 'gamme://other/', 'data:text/html,elsewhere', 'javascript:document.title="pwned"']
  for (const address of addresses) {
    expect(await page.evaluate((url) => open(url) === null, address), `window.open ${address}`).toBe(true)
  }
  for (const address of ['https://example.com/', 'gamme://other/', 'gamme://app/absent.html']) {
    // The main process is asked before the page could be replaced.
    await electron.evaluate(({ webContents }) => {
      const [contents] = webContents.getAllWebContents()
      const asked = new Promise<boolean>((resolve) => contents?.once('will-frame-navigate', (event) => setImmediate(() => resolve(event.defaultPrevented))))
      Object.assign(globalThis, { asked })
    })
    await page.evaluate((url) => void setTimeout(() => location.assign(url)), address)
    expect(await electron.evaluate(() => (globalThis as unknown as { asked: Promise<boolean> }).asked), `navigation to ${address}`).toBe(true)
  }
  expect(await page.evaluate(() => [location.href, document.title])).toEqual(before)
  expect(electron.windows()).toHaveLength(1)
})

test('the renderer has no Node, and main keeps it in its sandbox', async ({ electron, page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'Buffer', 'module', 'global', 'setImmediate', 'electron', 'ipcRenderer'].filter((name) => name in window)
  )
  expect(found).toEqual([])

  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webviewTag, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, nodeIntegrationInSubFrames, webviewTag, webSecurity }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true
  })
})

test('the preload exposes the bridge and nothing else', async ({ page }) => {
  const shape = await page.evaluate(() => {
    const bridge = window.gamme as unknown as Record<string, Record<string, unknown>>
    return Object.fromEntries(Object.entries(bridge).map(([group, functions]) => [group, Object.keys(functions).sort()]))
  })
  expect(shape).toEqual({
    app: ['info', 'onFlush', 'onMenuCommand', 'ready', 'setShellState'],
    files: ['onHandedOver', 'open', 'openFolder', 'readFound', 'save'],
    print: ['cancel', 'onProgress', 'save'],
    backups: ['list', 'read', 'reveal', 'write'],
    notifications: ['onClick', 'show'],
    links: ['open']
  })

  const replaced = await page.evaluate(() => {
    const { gamme } = window
    try {
      Object.assign(window, { gamme: null })
    } catch {
      // Strict mode says so.
    }
    return window.gamme !== gamme
  })
  expect(replaced).toBe(false)

  // A page inside the page gets none.
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    return typeof frame.contentWindow?.gamme
  })
  expect(inFrame).toBe('undefined')
})

test('the shell refuses what is not a valid request', async ({ page }) => {
  const codes = await page.evaluate(async () => {
    const bridge = window.gamme as unknown as Record<string, Record<string, (...args: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>>>
    const code = async (group: string, name: string, ...args: unknown[]): Promise<string | undefined> => {
      const result = await bridge[group]?.[name]?.(...args)
      return result?.ok ? 'accepted' : result?.error?.code
    }
    return {
      idClimbing: await code('backups', 'read', '../../../etc/passwd'),
      idAbsolute: await code('backups', 'read', '/etc/passwd'),
      idNumber: await code('backups', 'read', 12),
      writeNothing: await code('backups', 'write', undefined),
      writeNoKey: await code('backups', 'write', { key: '', label: 'a', text: 'b' }),
      writeMore: await code('backups', 'write', { key: 'k', label: 'a', text: 'b', path: '/tmp/x' }),
      openKind: await code('files', 'open', { kinds: ['secrets'], multiple: false }),
      saveText: await code('files', 'save', { suggestedName: 'a', kind: 'plan', bytes: 'text' }),
      stateLocale: await code('app', 'setShellState', { locale: 'xx', theme: 'light', hasPlan: true, undo: null, redo: null }),
      linkFile: await code('links', 'open', 'file:///etc/passwd'),
      linkProgram: await code('links', 'open', 'ms-msdt:/id')
    }
  })
  expect(codes).toEqual({
    idClimbing: 'invalid-payload',
    idAbsolute: 'invalid-payload',
    idNumber: 'invalid-payload',
    writeNothing: 'invalid-payload',
    writeNoKey: 'invalid-payload',
    writeMore: 'invalid-payload',
    openKind: 'invalid-payload',
    saveText: 'invalid-payload',
    stateLocale: 'invalid-payload',
    linkFile: 'refused',
    linkProgram: 'refused'
  })
})

test('a link opens in the system browser after a click only', async ({ electron }) => {
  // What the harness asked of the page counts as a click for a few seconds.
  const isActive = (): Promise<unknown> =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('navigator.userActivation.isActive'))
  await expect.poll(isActive, { timeout: 30_000 }).toBe(false)

  const opened = await electron.evaluate(async ({ BrowserWindow, shell }) => {
    const asked: string[] = []
    shell.openExternal = async (url) => void asked.push(url)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const open = (url: string, clicked: boolean): Promise<unknown> | undefined =>
      contents?.executeJavaScript(`window.gamme.links.open(${JSON.stringify(url)}).then((result) => result.ok)`, clicked)
    const byItself = await open('https://www.enseignementsup-recherche.gouv.fr/', false)
    const byClick = await open('https://www.enseignementsup-recherche.gouv.fr/', true)
    return { asked, byItself, byClick }
  })
  expect(opened).toEqual({ byItself: false, byClick: true, asked: ['https://www.enseignementsup-recherche.gouv.fr/'] })
})

test('permissions are denied', async ({ gamme, page }) => {
  gamme.expectErrors(/permission|notification/i)
  const answers = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'] as PermissionName[]
    const states = await Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    const position = await new Promise<number>((resolve) => navigator.geolocation.getCurrentPosition(() => resolve(0), (error) => resolve(error.code)))
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused'
    )
    const notification = await Notification.requestPermission()
    return { states, position, media, notification }
  })
  expect(answers).toEqual({
    states: ['denied', 'denied', 'denied', 'denied', 'denied', 'denied'],
    position: 1,
    media: 'refused',
    notification: 'denied'
  })
})

test('the content security policy comes with every file and forbids code from text', async ({ gamme, page }) => {
  gamme.expectErrors(/Content Security Policy|Refused/)
  const found = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    const style = document.createElement('style')
    style.textContent = 'body { outline: 7px solid }'
    document.head.append(style)
    // From a timer: what the debugger evaluates is exempt from the policy.
    const evaluated = await new Promise((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return 1')())
        } catch (error) {
          resolve(error instanceof EvalError ? 'refused' : String(error))
        }
      })
    )
    const response = await fetch('gamme://app/')
    return {
      policy: response.headers.get('Content-Security-Policy'),
      sniff: response.headers.get('X-Content-Type-Options'),
      injected: 'injected' in window,
      outline: getComputedStyle(document.body).outlineWidth,
      evaluated
    }
  })
  expect(found.policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; " +
      "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'"
  )
  expect(found).toMatchObject({ sniff: 'nosniff', injected: false, evaluated: 'refused' })
  expect(found.outline).not.toBe('7px')
})

test('the scheme serves the built page and nothing beside it', async ({ electron }) => {
  const statuses = await electron.evaluate(async ({ session }) => {
    const addresses = [
      'gamme://app/',
      'gamme://app/index.html',
      'gamme://app/../main/index.js',
      'gamme://app/..%2fmain%2findex.js',
      'gamme://app/%2e%2e/main/index.js',
      'gamme://app/..%5cmain%5cindex.js',
      'gamme://app/%252e%252e%252fmain%252findex.js',
      'gamme://app//etc/hostname',
      'gamme://app/absent.js',
      'gamme://other/index.html'
    ]
    const status = async (address: string): Promise<number> => (await session.defaultSession.fetch(address)).status
    return Promise.all(addresses.map(async (address) => `${address} ${await status(address)}`))
  })
  expect(statuses).toEqual([
    'gamme://app/ 200',
    'gamme://app/index.html 200',
    'gamme://app/../main/index.js 404',
    'gamme://app/..%2fmain%2findex.js 403',
    'gamme://app/%2e%2e/main/index.js 404',
    'gamme://app/..%5cmain%5cindex.js 403',
    'gamme://app/%252e%252e%252fmain%252findex.js 403',
    'gamme://app//etc/hostname 404',
    'gamme://app/absent.js 404',
    'gamme://other/index.html 403'
  ])
})

test('the hidden window that prints is kept as the other, and can do nothing but print', async ({ gamme, electron, page }) => {
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Vue 3 ans' }).waitFor()
  await electron.evaluate(({ app, BrowserWindow, dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    const seen = new Promise<unknown>((resolve) => {
      app.once('web-contents-created', (_event, contents) => {
        contents.once('dom-ready', async () => {
          const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
            contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences()
          const inside: unknown = await contents.executeJavaScript(`({
            address: location.href,
            found: ['require', 'process', 'gamme', 'ipcRenderer'].filter((name) => name in window),
            door: Object.keys(window.gammePrint).sort(),
            opened: window.open('https://example.com/') === null
          })`)
          resolve({ preferences: { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }, visible: BrowserWindow.fromWebContents(contents)?.isVisible(), inside })
        })
      })
    })
    Object.assign(globalThis, { seen })
  }, join(gamme.userData, 'plan.pdf'))
  await chooseMenu(electron, 'export-report')
  await page.getByRole('dialog').getByRole('button', { name: 'Choisir le fichier…' }).click()
  expect(await electron.evaluate(() => (globalThis as unknown as { seen: Promise<unknown> }).seen)).toEqual({
    preferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
    visible: false,
    inside: {
      address: 'gamme://app/print.html',
      found: [],
      door: ['deliver', 'failed', 'job', 'progress', 'ready'],
      opened: true
    }
  })
  await expect(page.getByText('Document enregistré : plan.pdf.').first()).toBeVisible({ timeout: 30_000 })
  // What printed is gone with its page.
  await expect.poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
