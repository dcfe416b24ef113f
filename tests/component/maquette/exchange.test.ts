import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { maquetteFileOf, writeMaquetteFile } from '@/domain/exchange/maquette-file'
import type { Maquette } from '@/domain/maquette/maquette'
import { ok } from '@/domain/result'
import { useUpdateRequest } from '@/features/maquette-update/update-request'
import type { Storage } from '@/storage'
import { useLibrary } from '@/stores/library'
import { useMaquetteImport } from '@/stores/maquette-import'
import { useMaquettes } from '@/stores/maquettes'
import gabaritFile from '@resources/maquette-gabarit-gmp.json'
import { fakeBackups } from '../../unit/stores/fake-backups'
import { gabaritPlan, startSession } from '../../unit/stores/session'
import { newDisk, valueOf } from '../../unit/storage/support'
import { openScreen, start } from '../plans/stage'

const gabarit = gabaritFile as Maquette
const user = userEvent.setup()
let storage: Storage

beforeEach(async () => {
  fakeBackups()
  storage = await startSession(newDisk())
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

/** The department's own maquette: one module of the gabarit gone, one of another title. */
function own(version = 1): Maquette {
  const semesters = gabarit.semesters.map((semester) => ({
    ...semester,
    modules: semester.modules.filter(({ code }) => code !== 'R1.08').map((module) => (module.code === 'R1.01' ? { ...module, title: `Sciences, édition ${version}` } : module))
  }))
  return { ...gabarit, id: 'iut', name: 'BUT GMP de Rivebelle', institution: 'IUT de Rivebelle', version, semesters }
}

const textOf = (maquette: Maquette): string => writeMaquetteFile(maquetteFileOf(maquette, { app: 'Gamme', savedAt: '' }))

async function offer(name: string, text: string): Promise<HTMLElement> {
  void useMaquetteImport().offer([{ name, read: () => Promise.resolve(ok(new TextEncoder().encode(text))) }])
  return screen.findByRole('dialog')
}

describe('importing a maquette', () => {
  it('shows what the file is, installs it, then offers the next state of the same in its place, and takes it back', async () => {
    await start()
    await openScreen('plans')
    const maquettes = useMaquettes()
    const dialog = within(await offer('rivebelle.gamme-maquette', textOf(own())))
    expect(((await dialog.findByRole('radio', { name: 'Nouvelle maquette' })) as HTMLInputElement).checked).toBe(true)
    await user.click(dialog.getByRole('button', { name: 'Installer la maquette' }))
    await waitFor(() => expect(maquettes.installed.map(({ name }) => name)).toEqual(['BUT GMP de Rivebelle']))

    const again = within(await offer('rivebelle.gamme-maquette', textOf(own(2))))
    expect(((await again.findByRole('radio', { name: 'Mettre à jour « BUT GMP de Rivebelle »' })) as HTMLInputElement).checked).toBe(true)
    await user.click(again.getByRole('button', { name: 'Mettre la maquette à jour' }))
    await waitFor(() => expect(maquettes.installed[0]?.version).toBe(2))
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(maquettes.installed[0]).toEqual(own(1)))
  })

  it('lets the columns of another sheet be corrected before anything is installed', async () => {
    await start()
    await openScreen('plans')
    const dialog = within(await offer('feuille.csv', 'Réf.;Matière;Volume\nR1.01;Mécanique;12\n'))
    await user.selectOptions(await dialog.findByRole('combobox', { name: 'Colonne « Volume » lue comme' }), 'TD (h)')
    await user.click(dialog.getByRole('button', { name: 'Installer la maquette' }))
    await waitFor(() => expect(useMaquettes().installed[0]?.semesters[0]?.modules[0]?.hours.tutorial).toBe(12))
    expect(useMaquettes().installed[0]?.name).toBe('feuille')
  })

  it('refuses what it cannot read in one sentence, and installs nothing', async () => {
    await start()
    await openScreen('plans')
    const dialog = within(await offer('abime.xml', '<referentiel_formation><semestre'))
    expect(await dialog.findByText(/^Le fichier s'arrête avant la fin/)).toBeTruthy()
    expect(dialog.queryByRole('button', { name: 'Installer la maquette' })).toBeNull()
    expect(useMaquettes().installed).toEqual([])
  })
})

describe('updating a plan', () => {
  it('previews, changes the plan in one step, and takes it back by the message', async () => {
    const plan = gabaritPlan('Mon plan')
    valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
    await start()
    await openScreen('plans')
    valueOf(await useMaquettes().install(own()))
    useUpdateRequest().ask(plan)
    const dialog = within(await screen.findByRole('dialog', { name: 'Maquette de « Mon plan »' }))
    await user.click(await dialog.findByRole('radio', { name: 'BUT GMP de Rivebelle' }))
    expect(await dialog.findByText('Sortent du plan, sans rien contenir')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: 'Mettre le plan à jour' }))
    const library = useLibrary()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(valueOf(await library.read(plan.id)).maquette.id).toBe('iut')
    await user.click(await screen.findByRole('button', { name: 'Annuler' }))
    await waitFor(async () => expect(valueOf(await library.read(plan.id)).maquette.id).toBe(gabarit.id))
  })
})
