import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { axeViolations } from './support/axe'
import { runGamme } from './support/command-line'
import { answerSaveDialog } from './support/dialogs'
import { expect, test } from './support/launch'
import { chooseMenu } from './support/menu'
import { readPdf } from './support/pdf'
import { putPlanFile } from './support/sample-files'
import { storedPlans } from './support/stored-plan'

const A4 = { width: 595, height: 842 }

test.describe('from the command line', () => {
  let folder: string
  const within = (...parts: string[]): string => join(folder, ...parts)

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gamme-print-'))
  })
  test.afterEach(async () => {
    await rm(folder, { recursive: true, force: true })
  })

  test('a plan becomes a tagged A4 PDF with its outline, in French', async () => {
    const plan = await putPlanFile(folder)
    expect(await runGamme(['--export-pdf', plan, '--output', within('plan.pdf')], { LANG: 'fr_FR.UTF-8' })).toEqual({ code: 0, stdout: '', stderr: '' })
    const pdf = await readPdf(within('plan.pdf'))
    expect(pdf.sizes).toEqual(Array(pdf.pages).fill(A4))
    expect(pdf).toMatchObject({ language: 'fr', tagged: true, title: "Plan d'études : Plan d’essai" })
    expect(pdf.outline).toEqual(expect.arrayContaining(['Parcours et vœux', 'Résultats', 'À regarder', 'Semestres et modules']))
    for (const role of ['H1', 'H2', 'Table', 'TH', 'Figure', 'L']) expect(pdf.roles, role).toContain(role)
    expect(pdf.alternatives.join()).toContain('Carte du parcours')
    const { contentHash } = JSON.parse(await readFile(plan, 'utf8'))
    for (const [index, text] of pdf.texts.entries()) {
      expect(text).toContain(`${index + 1} / ${pdf.pages}`)
      expect(text).toContain(contentHash.replace('sha256-', '').slice(0, 8))
    }
  })

  test('two pages for the meeting, in English, with room for signatures', async () => {
    const plan = await putPlanFile(folder)
    expect((await runGamme(['--export-pdf', plan, '--output', within('meeting.pdf'), '--report', 'meeting', '--language', 'en'])).code).toBe(0)
    const pdf = await readPdf(within('meeting.pdf'))
    expect(pdf).toMatchObject({ pages: 2, language: 'en', title: 'Meeting: Plan d’essai' })
    expect(pdf.texts[1]).toContain('Name, date, signature')
  })

  test('two pages, however much the plan and its review hold', async () => {
    const file = JSON.parse(await readFile(await putPlanFile(folder), 'utf8'))
    const long = 'Une raison que personne ne voudrait lire jusqu\'au bout. '.repeat(20)
    file.plan.wishes = ['SNRV', 'MPI', 'II', 'CPD', 'CAI'].map((parcours) => ({ parcours, reason: long }))
    const stamp = { at: '2026-03-01T08:00:00.000Z', by: 'a' }
    file.review = {
      plan: file.plan.id,
      authors: [{ id: 'tutor', role: 'tutor', name: { value: 'T', ...stamp } }],
      entries: Array.from({ length: 12 }, (_, index) => ({
        kind: 'comment',
        id: `c${index}`,
        author: 'tutor',
        at: stamp.at,
        anchor: { type: 'plan' },
        about: '',
        text: { value: long, ...stamp },
        resolved: { value: false, ...stamp }
      }))
    }
    await writeFile(within('full.gamme'), JSON.stringify(file))
    expect((await runGamme(['--export-pdf', within('full.gamme'), '--output', within('meeting.pdf'), '--report', 'meeting'])).code).toBe(0)
    const pdf = await readPdf(within('meeting.pdf'))
    expect(pdf.pages).toBe(2)
    expect(pdf.texts[0]).toContain('Une raison que')
    expect(pdf.texts[1]).toContain('Nom, date, signature')
  })

  test('a folder becomes a folder, and a group one document', async () => {
    await mkdir(within('year', 'a'), { recursive: true })
    await putPlanFile(within('year'), 'first.gamme')
    const second = await putPlanFile(within('year', 'a'), 'second.gamme')
    await writeFile(second, (await readFile(second, 'utf8')).replace('Plan d’essai', 'Version de mars'))
    expect((await runGamme(['--export-pdf', within('year'), '--output', within('out')])).code).toBe(0)
    expect((await readdir(within('out'))).sort()).toEqual(['first.pdf', 'second.pdf'])
    expect((await runGamme(['--export-pdf', within('year'), '--output', within('group.pdf'), '--report', 'group'])).code).toBe(0)
    const pdf = await readPdf(within('group.pdf'))
    expect(pdf.title).toBe('Groupe de 2 plans')
    // Both are the same plan, of two names: each sheet is its own file's.
    expect(pdf.outline).toEqual(expect.arrayContaining(['Plan d’essai', 'Version de mars']))
    expect(pdf.pages).toBeGreaterThanOrEqual(3)
  })

  test('one HTML file holds all it needs, no script, and what a plan says stays text', async () => {
    const file = JSON.parse(await readFile(await putPlanFile(folder), 'utf8'))
    file.plan.name = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    await writeFile(within('hostile.gamme'), JSON.stringify(file))
    expect((await runGamme(['--export-html', within('hostile.gamme'), '--output', within('plan.html')])).code).toBe(0)
    const html = await readFile(within('plan.html'), 'utf8')
    expect(html.slice(0, 200)).toContain('<html lang="fr"')
    expect(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true)
    // Whole files make no readable failure: what is found is compared, not the file.
    expect(html.match(/<(script|img|link|iframe|object|base)\b|<[^>]*\son\w+\s*=|gamme:\/\/|https?:\/\//g)).toBeNull()
    expect(html.includes('font/woff2;base64')).toBe(true)
  })

  test('the carte as SVG and as PNG', async () => {
    const plan = await putPlanFile(folder)
    expect((await runGamme(['--export-svg', plan, '--output', within('carte.svg')])).code).toBe(0)
    expect(await readFile(within('carte.svg'), 'utf8')).toMatch(/^<\?xml[^]*<svg[^]*<\/svg>\s*$/)
    expect((await runGamme(['--export-png', plan, '--output', within('carte.png')])).code).toBe(0)
    const png = await readFile(within('carte.png'))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(2500)
  })

  test('what cannot be done is one sentence and an exit code, and a damaged file holds nothing back', async () => {
    await writeFile(within('damaged.gamme'), '{"format":"gamme/plan"')
    const plan = await putPlanFile(folder)
    const mixed = await runGamme(['--export-pdf', within('damaged.gamme'), plan, '--output', within('out')])
    expect(mixed.code).toBe(1)
    expect(mixed.stderr).toMatch(/^damaged\.gamme : Le fichier s'arrête avant la fin[^\n]*$/)
    expect(await readdir(within('out'))).toEqual(['plan.pdf'])
    expect(await runGamme(['--export-pdf', plan])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^Aucune cible indiquée[^\n]*$/) })
    expect(await runGamme(['--export-pdf', '--language', 'en'])).toMatchObject({ code: 2, stderr: expect.stringMatching(/^No plan is named[^\n]*$/) })
    expect(await runGamme(['--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--export-pdf') })
  })

  test('beside a running application, whose plans stay as they are', async ({ gamme }) => {
    await gamme.page.getByRole('button', { name: /^Plan d'exemple/ }).click()
    await gamme.page.getByRole('heading', { level: 1, name: 'Vue 3 ans' }).waitFor()
    const plan = await putPlanFile(folder)
    expect((await runGamme(['--export-pdf', plan, '--output', within('plan.pdf')])).code).toBe(0)
    expect((await readPdf(within('plan.pdf'))).texts[0]).toContain('Plan d’essai')
    expect((await storedPlans(gamme.page)).map(({ plan: { example } }) => example)).toEqual([true])
  })
})

test('from the menu: a report that says what it shows before it is written', async ({ gamme }) => {
  const { page, electron } = gamme
  await page.getByRole('button', { name: /^Plan d'exemple/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Vue 3 ans' }).waitFor()
  const made = async (name: string): Promise<string> => {
    const path = join(gamme.userData, name)
    await answerSaveDialog(electron, path)
    await page.getByRole('dialog').getByRole('button', { name: 'Choisir le fichier…' }).click()
    await expect(page.getByText(`Document enregistré : ${name}.`).first()).toBeVisible({ timeout: 30_000 })
    return path
  }

  await chooseMenu(electron, 'export-meeting')
  const dialog = page.getByRole('dialog', { name: 'Exporter un document' })
  await expect(dialog.getByRole('radio', { name: /^Entretien/ })).toBeChecked()
  await expect(dialog.getByRole('checkbox')).toHaveCount(0)
  expect(await axeViolations(page)).toEqual([])
  await dialog.getByLabel('Nom sur le document').fill('Élève 12')
  const meeting = await readPdf(await made('meeting.pdf'))
  expect(meeting).toMatchObject({ pages: 2, language: 'fr', tagged: true, title: 'Entretien : Élève 12' })
  expect(meeting.texts.join()).not.toContain('MPI en S4')

  await chooseMenu(electron, 'export-report')
  const whole = await readPdf(await made('whole.pdf'))
  expect(whole.sizes).toEqual(Array(whole.pages).fill(A4))
  expect(whole.texts.join(' ')).toContain('Plan d\'exemple : personne et notes inventées.')
  expect(whole.texts.join(' ')).toContain('valeurs de remplissage du gabarit')

  await chooseMenu(electron, 'export-carte')
  expect((await readFile(await made('carte.png'))).subarray(1, 4).toString()).toBe('PNG')

  await test.step('a place that cannot be written is said, and the dialog stays', async () => {
    await chooseMenu(electron, 'export-report')
    await answerSaveDialog(electron, join(gamme.userData, 'absent', 'plan.pdf'))
    await dialog.getByRole('button', { name: 'Choisir le fichier…' }).click()
    await expect(page.getByText(/^Le document n'a pas été enregistré/).first()).toBeVisible({ timeout: 30_000 })
    await expect(dialog).toBeVisible()
  })
})
