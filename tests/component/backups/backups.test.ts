import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Plan } from '@/domain/plan/plan'
import { bridge } from '@/platform'
import type { Storage } from '@/storage'
import { useBackups } from '@/stores/backups'
import { useLibrary } from '@/stores/library'
import { planText } from '@/stores/plan-text'
import { fakeBackups, type FakeBackups } from '../../unit/stores/fake-backups'
import { gabaritPlan, startSession } from '../../unit/stores/session'
import { newDisk, valueOf } from '../../unit/storage/support'
import { openScreen, start, type Route } from '../plans/stage'

let storage: Storage
let copies: FakeBackups
const user = userEvent.setup()

const names = () => useLibrary().plans.map(({ name }) => name).sort()

async function open(at: Route = 'backups') {
  await start()
  return openScreen(at)
}

/** Puts a copy on the disk, as an earlier run of the program left it. */
async function copyOf(plan: Plan, day: number, text?: string): Promise<void> {
  const id = `copy-${copies.copies.length}`
  const info = { id, key: plan.id, label: plan.name, writtenAt: `2026-10-0${day}T10:00:00.000Z`, bytes: 300_000 }
  copies.copies.push({ info, text: text ?? (await planText(plan)) })
}

/** A plan that is here and was here before: the database is no lost one. */
async function stored(plan: Plan): Promise<void> {
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
  valueOf(await storage.settings.writeSettings({ initialised: true }))
}

beforeEach(async () => {
  copies = fakeBackups()
  storage = await startSession(newDisk())
})

afterEach(() => {
  vi.restoreAllMocks()
  storage.close()
})

describe('an emptied database beside copies', () => {
  beforeEach(async () => {
    await copyOf(gabaritPlan('Un'), 1)
    await copyOf(gabaritPlan('Deux'), 2)
  })

  it.each(['plans', 'backups'] as const)('is said on the %s screen, and never taken for a new user', async (at) => {
    await open(at)
    const incident = await screen.findByRole('region', { name: 'Aucun plan dans la base, mais 2 copies de sécurité existent' })
    expect(within(incident).getByText('Deux')).toBeTruthy()
    expect(within(incident).getByText(/1 copie, la dernière du 1 octobre 2026/)).toBeTruthy()
    expect(screen.queryByText("Aucun plan pour l'instant")).toBeNull()
  })

  it('is restored by one click', async () => {
    await open('plans')
    await user.click(await screen.findByRole('button', { name: 'Tout restaurer' }))
    expect(await screen.findByText('2 plans restaurés')).toBeTruthy()
    expect(names()).toEqual(['Deux', 'Un'])
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Tout restaurer' })).toBeNull())
  })

  it('leads to the list when one wants to choose', async () => {
    const { router } = await open('plans')
    await user.click(await screen.findByRole('button', { name: 'Choisir les copies' }))
    await waitFor(() => expect(router.currentRoute.value.name).toBe('backups'))
    await user.click(await screen.findByRole('button', { name: /1 octobre 2026/ }))
    await user.click(await screen.findByRole('button', { name: 'Restaurer ce plan' }))
    expect(await screen.findByText('« Un » restauré.')).toBeTruthy()
    await waitFor(() => expect([names(), useBackups().incident]).toEqual([['Un'], false]))
  })

  it('may be left behind, which keeps the copies', async () => {
    await open('plans')
    await user.click(await screen.findByRole('button', { name: 'Commencer sans les restaurer' }))
    expect(await screen.findByText("Aucun plan pour l'instant")).toBeTruthy()
    expect(copies.copies.map(({ info }) => info.label)).toEqual(expect.arrayContaining(['Un', 'Deux']))
    await waitFor(() => expect(useBackups().incident).toBe(false))
  })

  it('stays an incident when no copy can be read', async () => {
    for (const copy of copies.copies) copy.text = '{'
    await open('plans')
    await user.click(await screen.findByRole('button', { name: 'Tout restaurer' }))
    expect((await screen.findByRole('alert')).textContent).toContain("Aucune copie n'a pu être restaurée")
    expect(useBackups().incident).toBe(true)
  })
})

describe('the copies', () => {
  it('are listed by plan, and say which plans are no longer here', async () => {
    const here = gabaritPlan('Ici')
    await stored(here)
    await copyOf(here, 2)
    await copyOf(gabaritPlan('Parti'), 1)
    await open()
    expect(await screen.findByRole('list', { name: 'Copies de « Parti »' })).toBeTruthy()
    expect(screen.getAllByText(/plans$/).map((tag) => tag.textContent)).toEqual(['dans les plans', 'absent des plans'])
  })

  it('show the newest three, and all when asked', async () => {
    const plan = gabaritPlan('Plan')
    await stored(plan)
    for (const day of [1, 2, 3, 4, 5]) await copyOf(plan, day)
    await open()
    const list = await screen.findByRole('list', { name: 'Copies de « Plan »' })
    expect(within(list).getAllByRole('button')).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Toutes les copies (5)' }))
    expect(within(list).getAllByRole('button')).toHaveLength(5)
  })

  it('that cannot be read are marked as such, and say why', async () => {
    const plan = gabaritPlan('Plan')
    await stored(plan)
    await copyOf(plan, 1, '{"format":"gamme/plan","ver')
    await copyOf(plan, 2)
    await open()
    const list = within(await screen.findByRole('list', { name: 'Copies de « Plan »' }))
    expect(await list.findAllByText('illisible')).toHaveLength(1)
    await user.click(list.getByRole('button', { name: /1 octobre 2026.*illisible/ }))
    expect((await screen.findByRole('alert')).textContent).toContain("s'arrête avant la fin")
  })

  it('come back as a new plan, or in place of the one that is here', async () => {
    const plan = { ...gabaritPlan('Plan'), revision: 3, updatedAt: '2026-10-05T10:00:00.000Z' }
    await stored(plan)
    await copyOf({ ...plan, notes: 'avant', revision: 1, updatedAt: '2026-10-01T10:00:00.000Z' }, 1)
    await open()
    await user.click(await screen.findByRole('button', { name: /1 octobre 2026/ }))
    expect(await screen.findByText("Le plan d'ici a changé depuis cette copie.")).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Restaurer comme nouveau plan' }))
    await waitFor(() => expect(names()).toEqual(['Plan', 'Plan (restauré)']))
    await user.click(screen.getByRole('button', { name: 'Remplacer le plan actuel' }))
    await waitFor(async () => expect(valueOf(await storage.plans.loadPlan(plan.id)).plan.notes).toBe('avant'))
    expect(await screen.findByText("Le plan d'ici est identique à cette copie : rien à restaurer.")).toBeTruthy()
  })

  it('may not exist yet', async () => {
    await open()
    expect(await screen.findByText("Aucune copie de sécurité pour l'instant")).toBeTruthy()
  })

  it('that cannot be listed are an error, with another try', async () => {
    copies.unlisted = true
    await open()
    expect((await screen.findByRole('alert')).textContent).toContain("Les copies n'ont pas pu être lues")
    copies.unlisted = false
    await user.click(screen.getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText("Aucune copie de sécurité pour l'instant")).toBeTruthy()
  })

  it('lie in a folder that can be opened, or the reason is said', async () => {
    vi.spyOn(bridge.backups, 'reveal').mockResolvedValue({ ok: false, error: { code: 'refused', detail: 'test' } })
    await open()
    await user.click(screen.getByRole('button', { name: 'Ouvrir le dossier' }))
    expect(await screen.findByText(/Le dossier des copies n'a pas pu être ouvert. Le système a refusé l'accès/)).toBeTruthy()
  })
})
