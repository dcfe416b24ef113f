import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptyHistory } from '@/domain/history'
import type * as clock from '@/platform/clock'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useFramework } from '@/stores/framework'
import { useLibrary } from '@/stores/library'
import { fakeBackups } from '../../unit/stores/fake-backups'
import { gabaritPlan, startSession } from '../../unit/stores/session'
import { newDisk, valueOf } from '../../unit/storage/support'
import { openScreen, start } from './stage'

// The program's day alone stands still. With `Date` itself faked, even by steps, Vue may take a click for older than the
// button that it meets, and drop it.
vi.mock('@/platform/clock', async (original) => ({
  ...(await original<typeof clock>()),
  now: () => '2026-11-23T10:00:00.000Z'
}))

let storage: Storage
const user = userEvent.setup()

const summary = () => within(screen.getByRole('region', { name: 'Le plan à créer' }))
const question = (name: RegExp) => screen.findByRole('heading', { level: 2, name })
const next = () => user.click(screen.getByRole('button', { name: 'Suivant' }))

async function openWizard() {
  await start()
  const opened = await openScreen('new-plan')
  await question(/Quelle rentrée/)
  return opened
}

beforeEach(async () => {
  fakeBackups()
  storage = await startSession(newDisk())
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('the wizard', () => {
  it('makes a plan in four steps and opens it', async () => {
    await openWizard()
    expect((screen.getByRole('radio', { name: '2026' }) as HTMLInputElement).checked).toBe(true)
    expect(screen.getByText('BUT 1 en 2026-2027 sans redoublement ni césure.')).toBeTruthy()
    await next()
    await question(/Quelle maquette/)
    await next()
    await question(/initiale ou alternance/)
    await user.click(within(screen.getByRole('group', { name: /BUT 3/ })).getByRole('radio', { name: 'Alternance' }))
    await next()
    await question(/Quel parcours/)
    await user.click(screen.getByRole('radio', { name: 'MPI – Management de process industriel' }))
    await user.click(screen.getByRole('button', { name: 'Créer le plan' }))
    expect(await screen.findByRole('heading', { name: 'Vue 3 ans' })).toBeTruthy()
    expect(useCurrentPlan().plan).toMatchObject({
      name: 'Mon BUT GMP',
      entryYear: 2026,
      parcours: 'MPI',
      yearModes: ['initial', 'initial', 'workStudy']
    })
    expect(useCurrentPlan().plan?.modules).toHaveLength(117)
  })

  it('shows beforehand what the plan will hold', async () => {
    await openWizard()
    for (const step of [1, 2, 3]) {
      expect(screen.getByText(`Étape ${step} sur 4.`, { exact: false })).toBeTruthy()
      await next()
    }
    await question(/Quel parcours/)
    expect(summary().getByText('156')).toBeTruthy()
    expect(summary().getByText(/ne compte que le tronc commun/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /^MPI/ }))
    expect(summary().getByText('117')).toBeTruthy()
    expect(summary().getByText('180')).toBeTruthy()
    expect(summary().getByText('600', { exact: false })).toBeTruthy()
    expect(summary().getByText('gabarit')).toBeTruthy()
  })

  it('says what the gabarit is, and each parcours in the words of the framework', async () => {
    await openWizard()
    await next()
    expect(await screen.findByText(/valeurs de remplissage/)).toBeTruthy()
    await next()
    await next()
    const { framework } = useFramework()
    for (const { title, parcours } of framework?.competences ?? []) {
      if (parcours) expect(await screen.findByText(title, { exact: false })).toBeTruthy()
    }
  })

  it('goes on with Enter, back to a step by its name, and keeps the answers', async () => {
    await openWizard()
    await user.clear(screen.getByRole('textbox', { name: /Nom du plan/ }))
    await user.type(screen.getByRole('textbox', { name: /Nom du plan/ }), 'Mon essai{Enter}')
    const heading = await question(/Quelle maquette/)
    await waitFor(() => expect(document.activeElement).toBe(heading))
    await user.click(screen.getByRole('button', { name: "Revenir à l'étape 1 : Rentrée" }))
    const name = await screen.findByRole('textbox', { name: /Nom du plan/ })
    expect((name as HTMLInputElement).value).toBe('Mon essai')
    await next()
    await user.click(screen.getByRole('button', { name: 'Précédent' }))
    expect(await question(/Quelle rentrée/)).toBeTruthy()
  })

  it('asks for a name', async () => {
    await openWizard()
    await user.clear(screen.getByRole('textbox', { name: /Nom du plan/ }))
    await next()
    expect(screen.getByText('Un plan porte un nom.')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 2, name: /Quelle rentrée/ })).toBeTruthy()
  })

  it('is left by Escape, and nothing is made', async () => {
    const { router } = await openWizard()
    screen.getByRole('textbox', { name: /Nom du plan/ }).focus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(router.currentRoute.value.name).toBe('plans'))
    expect(useLibrary().plans).toEqual([])
  })

  it('proposes a name that no plan bears', async () => {
    const plan = gabaritPlan('Mon BUT GMP')
    valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
    await openWizard()
    expect((screen.getByRole('textbox', { name: /Nom du plan/ }) as HTMLInputElement).value).toBe('Mon BUT GMP 2')
  })

  it('offers the installed maquettes beside the gabarit', async () => {
    const { gabarit } = useFramework()
    if (!gabarit) throw new Error('no gabarit')
    const maquette = { ...gabarit, id: 'iut', name: 'GMP 2026', institution: 'IUT', academicYear: '2026-2027' }
    valueOf(await storage.maquettes.saveMaquette({ maquette, history: emptyHistory(), savedAt: 'x' }))
    await openWizard()
    await next()
    await user.click(await screen.findByRole('radio', { name: 'GMP 2026' }))
    expect(summary().getByText('GMP 2026')).toBeTruthy()
  })

  it('says why a plan could not be made, and keeps the answers', async () => {
    await openWizard()
    for (let step = 1; step < 4; step++) await next()
    vi.spyOn(storage.plans, 'addPlan').mockResolvedValue({ ok: false, error: { code: 'quota', detail: 'test' } })
    await user.click(await screen.findByRole('button', { name: 'Créer le plan' }))
    expect(await screen.findByText(/Le plan n'a pas été créé. Le disque est plein/)).toBeTruthy()
    expect(screen.getByRole('heading', { level: 2, name: /Quel parcours/ })).toBeTruthy()
  })
})
