import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { bridge } from '@/platform'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { fakeBackups } from '../../unit/stores/fake-backups'
import { gabaritPlan, startSession } from '../../unit/stores/session'
import { newDisk, valueOf } from '../../unit/storage/support'
import { openScreen, start } from './stage'

let storage: Storage
const user = userEvent.setup()

/** Stores a plan last changed on a day of September. */
async function addPlan(name: string, day = 1, fields = {}): Promise<void> {
  const plan = { ...gabaritPlan(name), ...fields, updatedAt: `2026-09-0${day}T10:00:00.000Z` }
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
}

async function openPlans() {
  await start()
  return openScreen('plans')
}

const links = (): string[] => screen.queryAllByRole('link').flatMap((link) => (link.dataset.plan ? [link.textContent ?? ''] : []))
const menuOf = (name: string) => screen.getByRole('button', { name: `Actions sur « ${name} »` })

async function choose(name: string, action: string): Promise<void> {
  await user.click(menuOf(name))
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${action}`) }))
}

beforeEach(async () => {
  fakeBackups()
  storage = await startSession(newDisk())
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('without a plan', () => {
  it('says so and offers three ways to start', async () => {
    const { router } = await openPlans()
    expect(screen.getByRole('heading', { name: "Aucun plan pour l'instant" })).toBeTruthy()
    expect(screen.getByRole('button', { name: /^Importer un fichier/ })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Nouveau plan/ }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('new-plan'))
  })

  it('opens the sample by one click', async () => {
    await openPlans()
    await user.click(screen.getByRole('button', { name: /^Plan d'exemple/ }))
    expect(await screen.findByRole('heading', { name: 'Vue 3 ans' })).toBeTruthy()
    expect(useCurrentPlan().plan).toMatchObject({ name: 'MPI en S4 (exemple)', example: true })
  })

  it('never says so when the plans cannot be read', async () => {
    const list = vi.spyOn(storage.plans, 'listPlans')
    list.mockResolvedValue({ ok: false, error: { code: 'closed', detail: 'test' } })
    await openScreen('plans')
    expect((await screen.findByRole('alert')).textContent).toContain("Les plans n'ont pas pu être lus")
    list.mockRestore()
    await addPlan('Un')
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    await waitFor(() => expect(links()).toEqual(['Un']))
  })
})

describe('the cards', () => {
  it('say what each plan is', async () => {
    await addPlan('Mon BUT GMP', 1, { parcours: 'MPI', example: true })
    await openPlans()
    const card = within(screen.getByRole('article', { name: 'Mon BUT GMP' }))
    expect(card.getByText('Management de process industriel', { exact: false })).toBeTruthy()
    expect(card.getByText('exemple inventé')).toBeTruthy()
    expect(card.getByText('2026')).toBeTruthy()
    expect(card.getByText('gabarit')).toBeTruthy()
  })

  it('open their plan', async () => {
    await addPlan('Un')
    await openPlans()
    await user.click(screen.getByRole('link', { name: 'Un' }))
    expect(await screen.findByRole('heading', { name: 'Vue 3 ans' })).toBeTruthy()
    expect(useCurrentPlan().plan?.name).toBe('Un')
  })

  it('are found without accents, and sorted', async () => {
    await addPlan('Bétonné', 1)
    await addPlan('Autre', 2)
    await openPlans()
    expect(links()).toEqual(['Autre', 'Bétonné'])
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher un plan' }), 'betonne')
    expect(links()).toEqual(['Bétonné'])
    expect(screen.getByText('1 plan trouvé')).toBeTruthy()
    await user.type(screen.getByRole('searchbox', { name: 'Rechercher un plan' }), ' rien')
    await user.click(screen.getByRole('button', { name: 'Effacer la recherche' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trier par' }), 'Par nom')
    expect(links()).toEqual(['Autre', 'Bétonné'])
  })
})

describe('the keys', () => {
  it('go from card to card, rename and delete', async () => {
    await addPlan('Un', 3)
    await addPlan('Deux', 2)
    await openPlans()
    screen.getByRole('link', { name: 'Un' }).focus()
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toBe('Deux')
    await user.keyboard('{Home}{F2}')
    const name = await screen.findByRole('textbox', { name: 'Nom du plan' })
    await user.clear(name)
    await user.type(name, 'Premier{Enter}')
    await waitFor(() => expect(links()).toContain('Premier'))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Premier'))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(links()).toEqual(['Deux']))
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Deux'))
  })

  it('leave a dialog without renaming', async () => {
    await addPlan('Un')
    await openPlans()
    screen.getByRole('link', { name: 'Un' }).focus()
    await user.keyboard('{F2}')
    await user.clear(await screen.findByRole('textbox', { name: 'Nom du plan' }))
    await user.click(screen.getByRole('button', { name: 'Renommer' }))
    expect(screen.getByText('Un plan porte un nom.')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(links()).toEqual(['Un'])
  })
})

describe('a deletion', () => {
  it('is undone by its message', async () => {
    await addPlan('Un')
    await openPlans()
    await choose('Un', 'Supprimer')
    expect(await screen.findByText('« Un » supprimé.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: "Aucun plan pour l'instant" })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Annuler' }))
    await waitFor(() => expect(links()).toEqual(['Un']))
  })

  it('is undone by the undo keys, once', async () => {
    await addPlan('Un', 2)
    await addPlan('Deux', 1)
    await openPlans()
    await choose('Un', 'Supprimer')
    await waitFor(() => expect(links()).toEqual(['Deux']))
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(links()).toEqual(['Un', 'Deux']))
    await user.keyboard('{Control>}z{/Control}')
    expect(links()).toEqual(['Un', 'Deux'])
  })

  it('can be taken back later', async () => {
    await addPlan('Un')
    await addPlan('Deux', 2)
    await openPlans()
    await choose('Un', 'Supprimer')
    await user.click(await screen.findByRole('radio', { name: 'Supprimés (1)' }))
    await user.click(screen.getByRole('button', { name: 'Restaurer « Un »' }))
    await user.click(await screen.findByRole('radio', { name: 'En cours (2)' }))
    expect(links()).toEqual(['Deux', 'Un'])
  })
})

describe('the menu of a plan', () => {
  it('copies it under a free name', async () => {
    await addPlan('Un')
    await openPlans()
    await choose('Un', 'Dupliquer')
    await waitFor(() => expect(links()).toEqual(['Un (copie)', 'Un']))
    await choose('Un', 'Dupliquer')
    await waitFor(() => expect(links()).toContain('Un (copie 2)'))
  })

  it('archives it and brings it back', async () => {
    await addPlan('Un')
    await addPlan('Deux', 2)
    await openPlans()
    await choose('Un', 'Archiver')
    await waitFor(() => expect(links()).toEqual(['Deux']))
    await user.click(screen.getByRole('radio', { name: 'Archivés (1)' }))
    expect(links()).toEqual(['Un'])
    await choose('Un', 'Remettre en cours')
    expect(await screen.findByText('Aucun plan archivé')).toBeTruthy()
  })

  it('exports it as a file', async () => {
    const save = vi.spyOn(bridge.files, 'save').mockResolvedValue({ ok: true, value: { name: 'Un.gamme' } })
    await addPlan('Un')
    await openPlans()
    await choose('Un', 'Exporter')
    await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer le fichier' }))
    expect(await screen.findByText('« Un » exporté dans Un.gamme.')).toBeTruthy()
    const request = save.mock.calls[0]?.[0]
    expect(request).toMatchObject({ suggestedName: 'Un.gamme', kind: 'plan' })
    expect(JSON.parse(new TextDecoder().decode(request?.bytes))).toMatchObject({ format: 'gamme/plan', plan: { name: 'Un' } })
  })

  it('says in a sentence why an export failed', async () => {
    vi.spyOn(bridge.files, 'save').mockResolvedValue({ ok: false, error: { code: 'disk-full', detail: 'ENOSPC' } })
    await addPlan('Un')
    await openPlans()
    await choose('Un', 'Exporter')
    await userEvent.click(await screen.findByRole('button', { name: 'Enregistrer le fichier' }))
    expect(await screen.findByText(/« Un » n'a pas été exporté. Le disque est plein/)).toBeTruthy()
  })
})
