import userEvent from '@testing-library/user-event'
import { fireEvent, screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Plan } from '@/domain/plan/plan'
import { bridge } from '@/platform'
import type { HandedFile } from '@/platform/bridge'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useLibrary } from '@/stores/library'
import { planText } from '@/stores/plan-text'
import { fakeBackups, type FakeBackups } from '../../unit/stores/fake-backups'
import { gabaritPlan, startSession } from '../../unit/stores/session'
import { newDisk, valueOf } from '../../unit/storage/support'
import { openScreen, start, type Route } from './stage'

let storage: Storage
let copies: FakeBackups
let handOver: (file: HandedFile) => void
const user = userEvent.setup()

const encode = (text: string) => new TextEncoder().encode(text)
const names = () => useLibrary().plans.map(({ name }) => name).sort()
const dialog = () => screen.findByRole('dialog')
const apply = (name: string | RegExp) => user.click(screen.getByRole('button', { name }))

async function open(at: Route = 'plans') {
  await start()
  return openScreen(at)
}

/** A plan that is here, and the same with what `change` makes of it, as files say it. */
async function storedAnd(change: (plan: Plan) => Plan): Promise<string> {
  const plan = { ...gabaritPlan('Mon plan'), updatedAt: '2026-10-01T10:00:00.000Z', revision: 5 }
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
  return planText(change(plan))
}

const newer = (plan: Plan): Plan => ({ ...plan, notes: 'newer', revision: 6, updatedAt: '2026-10-02T10:00:00.000Z' })
const older = (plan: Plan): Plan => ({ ...plan, notes: 'older', revision: 4, updatedAt: '2026-09-02T10:00:00.000Z' })

async function drop(...files: [name: string, text: string][]): Promise<void> {
  const dataTransfer = { types: ['Files'], files: files.map(([name, text]) => new File([encode(text)], name)), dropEffect: 'none' }
  await fireEvent(window, Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }))
}

beforeEach(async () => {
  copies = fakeBackups()
  vi.spyOn(bridge.files, 'onHandedOver').mockImplementation((listener) => {
    handOver = listener
    return () => undefined
  })
  storage = await startSession(newDisk())
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('a new plan', () => {
  it('is shown before anything is written, then added and opened', async () => {
    const text = await planText({ ...gabaritPlan('Plan reçu'), parcours: 'MPI', example: true })
    await open()
    await drop(['recu.gamme', text])
    const preview = within(await dialog())
    expect(await preview.findByText("Ce plan n'est pas encore sur cette machine.")).toBeTruthy()
    expect(preview.getByRole('heading', { name: 'Plan reçu' })).toBeTruthy()
    expect(preview.getByText('exemple inventé')).toBeTruthy()
    expect(preview.getByText('conforme au contenu')).toBeTruthy()
    expect(names()).toEqual([])
    await apply('Importer')
    expect(await screen.findByText('« Plan reçu » importé.')).toBeTruthy()
    expect(names()).toEqual(['Plan reçu'])
    await user.click(screen.getByRole('button', { name: 'Ouvrir' }))
    await waitFor(() => expect(useCurrentPlan().plan?.name).toBe('Plan reçu'))
  })

  it('comes by the button too, and leaves no trace when cancelled', async () => {
    const bytes = encode(await planText(gabaritPlan('Plan reçu')))
    vi.spyOn(bridge.files, 'open').mockResolvedValue({ ok: true, value: [{ name: 'recu.gamme', bytes }] })
    await open()
    await user.click(screen.getByRole('button', { name: /^Importer un fichier/ }))
    await within(await dialog()).findByText("Ce plan n'est pas encore sur cette machine.")
    await apply('Annuler')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(names()).toEqual([])
  })

  it('is handed over by the system on any screen', async () => {
    const bytes = encode(await planText(gabaritPlan('Plan reçu')))
    await open('backups')
    handOver({ name: 'recu.gamme', file: { ok: true, value: { name: 'recu.gamme', bytes } } })
    expect(await within(await dialog()).findByRole('heading', { name: 'Plan reçu' })).toBeTruthy()
  })
})

describe('a plan that is already here', () => {
  it('needs nothing when identical', async () => {
    const text = await storedAnd((plan) => plan)
    await open()
    await drop(['plan.gamme', text])
    expect(await within(await dialog()).findByText("Ce plan est déjà ici, à l'identique : rien à faire.")).toBeTruthy()
    // The other "Fermer" is the cross of the dialog.
    await user.click(screen.getAllByRole('button', { name: 'Fermer' })[0]!)
    expect(names()).toEqual(['Mon plan'])
  })

  it('is kept beside the file unless told otherwise', async () => {
    const text = await storedAnd(newer)
    await open()
    await drop(['plan.gamme', text])
    expect(await within(await dialog()).findByText('Ce plan est déjà ici ; le fichier est plus récent.')).toBeTruthy()
    expect((screen.getByRole('radio', { name: 'Garder les deux' }) as HTMLInputElement).checked).toBe(true)
    await apply('Importer')
    await waitFor(() => expect(names()).toEqual(['Mon plan', 'Mon plan (importé)']))
  })

  it('is replaced when asked, after a copy of it', async () => {
    const text = await storedAnd(older)
    await open()
    await drop(['plan.gamme', text])
    expect(await within(await dialog()).findByText('Ce plan est déjà ici ; le fichier est plus ancien.')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: "Remplacer celui d'ici" }))
    await apply('Remplacer')
    expect(await screen.findByText('« Mon plan » remplacé par le contenu du fichier.')).toBeTruthy()
    const [plan] = useLibrary().plans
    expect(valueOf(await storage.plans.loadPlan(plan!.id)).plan.notes).toBe('older')
    expect(copies.copies).not.toHaveLength(0)
  })

  it('says which of the two is the newer', async () => {
    const text = await storedAnd(older)
    await open()
    await drop(['plan.gamme', text])
    const newest = await screen.findByRole('radio', { name: 'Garder le plus récent' })
    expect(document.getElementById(newest.getAttribute('aria-describedby') ?? '')?.textContent).toContain("Celui d'ici")
    await user.click(newest)
    await apply('Importer')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(valueOf(await storage.plans.loadPlan(useLibrary().plans[0]!.id)).plan.notes).toBe('')
  })

  it('stays as it is when its copy cannot be written, and the reason is said', async () => {
    const text = await storedAnd(newer)
    copies.full = true
    await open()
    await drop(['plan.gamme', text])
    await user.click(await screen.findByRole('radio', { name: "Remplacer celui d'ici" }))
    await apply('Remplacer')
    expect(await screen.findByText(/La copie de sécurité qui précède n'a pas pu être écrite/)).toBeTruthy()
    expect(valueOf(await storage.plans.loadPlan(useLibrary().plans[0]!.id)).plan.notes).toBe('')
  })
})

describe('a file that cannot be imported', () => {
  it.each([
    ['vide.gamme', '', /Le fichier est vide/],
    ['coupe.gamme', '{"format":"gamme/plan","version":1,"pl', /s'arrête avant la fin/],
    ['texte.gamme', 'bonjour', /JSON valide/],
    ['autre.gamme', '{"a":1}', /n'a pas été écrit par Gamme/],
    ['maquette.gamme', '{"format":"gamme/maquette","version":1}', /contient une maquette/],
    ['futur.gamme', '{"format":"gamme/plan","version":99,"plan":{}}', /version plus récente de Gamme/],
    ['vieux.gamme', '{"format":"gamme/plan","version":1,"plan":{}}', /abîmé/]
  ])('%s is refused in one sentence', async (name, text, sentence) => {
    await open()
    await drop([name, text])
    expect((await screen.findByRole('alert')).textContent).toMatch(sentence)
    expect(screen.queryByRole('button', { name: 'Importer' })).toBeNull()
    expect(names()).toEqual([])
  })

  it('is said when the system could not read it', async () => {
    await open()
    handOver({ name: 'a.gamme', file: { ok: false, error: { code: 'not-found', detail: '/a.gamme' } } })
    expect((await screen.findByRole('alert')).textContent).toContain("Le fichier n'est plus là")
  })
})

describe('a damaged file that can be repaired', () => {
  it('says what was repaired, in words', async () => {
    const file = JSON.parse(await planText(gabaritPlan('Abîmé')))
    file.plan.modules[0].mark = 'douze'
    file.plan.modules[1].notes = 12
    await open()
    await drop(['abime.gamme', JSON.stringify(file)])
    expect(await screen.findByText('2 réparations à la lecture')).toBeTruthy()
    expect(screen.getByText('Modules : 2 champs illisibles remis à leur valeur par défaut')).toBeTruthy()
  })

  it('says when it was changed outside of the program', async () => {
    const file = JSON.parse(await planText(gabaritPlan('Changé')))
    file.plan.notes = 'autre'
    await open()
    await drop(['change.gamme', JSON.stringify(file)])
    expect(await screen.findByText('Fichier modifié hors de Gamme')).toBeTruthy()
  })
})

describe('many files', () => {
  it('are listed, each with its fate, and imported in one go', async () => {
    const same = await storedAnd((plan) => plan)
    const other = await planText(gabaritPlan('Autre'))
    await open()
    await drop(['meme.gamme', same], ['autre.gamme', other], ['casse.gamme', '{'])
    expect(await screen.findByRole('button', { name: /casse.gamme refusé/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: /meme.gamme déjà ici, identique Laisser de côté/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /casse.gamme/ }))
    expect(screen.getByRole('alert').textContent).toContain("s'arrête avant la fin")
    await apply('Importer 1 plan')
    await waitFor(() => expect(names()).toEqual(['Autre', 'Mon plan']))
  })

  it('that hold the same plan twice never write one over the other', async () => {
    const plan = gabaritPlan('Double')
    const [first, second] = await Promise.all([planText(plan), planText({ ...plan, notes: 'autre', revision: 3 })])
    await open()
    await drop(['un.gamme', first], ['deux.gamme', second])
    await user.click(await screen.findByRole('button', { name: 'Importer 2 plans' }))
    await waitFor(() => expect(names()).toEqual(['Double', 'Double (importé)']))
  })
})

describe('a drag of files', () => {
  it('shows where to let go, and only for files', async () => {
    await open()
    const drag = (type: string, types: string[]) =>
      fireEvent(window, Object.assign(new Event(type, { cancelable: true }), { dataTransfer: { types, files: [], dropEffect: 'none' } }))
    await drag('dragenter', ['text/plain'])
    expect(screen.queryByText('Déposer pour importer')).toBeNull()
    await drag('dragenter', ['Files'])
    await drag('dragenter', ['Files'])
    await drag('dragleave', ['Files'])
    expect(screen.getByText('Déposer pour importer')).toBeTruthy()
    await drag('dragleave', ['Files'])
    expect(screen.queryByText('Déposer pour importer')).toBeNull()
  })
})
