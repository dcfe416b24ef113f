import userEvent from '@testing-library/user-event'
import { render, screen, within } from '@testing-library/vue'
import { getActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import View from '@/features/own-review/View.vue'
import { latestInstance, modulesWithCode } from '@/domain/plan/query'
import type { Plan } from '@/domain/plan/plan'
import { addComment, addSuggestion, addVerdict } from '@/domain/review/edit-review'
import { emptyReview, type Review } from '@/domain/review/review'
import { suggestionOf } from '@/domain/review/suggestion'
import { verdictOf } from '@/domain/review/verdict'
import { WHOLE_PLAN } from '@/domain/exchange/share'
import type { Storage } from '@/storage'
import { useCurrentPlan } from '@/stores/current-plan'
import { useNotices } from '@/stores/notices'
import { useOwnReview } from '@/stores/own-review'
import { useSaveState } from '@/stores/save-state'
import { machineContext, tutor } from '../../unit/review/reviewed'
import { newDisk, valueOf } from '../../unit/storage/support'
import { gabaritPlan, startSession } from '../../unit/stores/session'

let storage: Storage
let plan: Plan

function idOf(code: string): string {
  return modulesWithCode(plan, code)[0]!.id
}

function reviewed(): Review {
  const context = machineContext('t')
  const module = idOf('R1.05')
  const suggest = (review: Review, to: number): Review => {
    const commands = [{ type: 'moveModule' as const, module, semester: latestInstance(plan, to)!.id }]
    return addSuggestion(review, tutor, valueOf(suggestionOf(plan, tutor, { commands, reason: `vers S${to}`, about: 'R1.05' }, context())), context())
  }
  const commented = valueOf(addComment(emptyReview(plan.id), tutor, { anchor: { type: 'module', module }, about: 'R1.05', text: 'Trop tôt ?' }, context()))
  const verdict = verdictOf(plan, tutor, { verdict: 'validated', note: '', share: WHOLE_PLAN }, context())
  return addVerdict(suggest(suggest(commented, 2), 3), tutor, verdict, context())
}

beforeEach(async () => {
  storage = await startSession(newDisk())
  plan = gabaritPlan('Plan')
  valueOf(await storage.plans.addPlan(plan, plan.updatedAt))
})

afterEach(async () => {
  await useSaveState().flushAll()
  storage.close()
})

async function openReview(review: Review | null): Promise<void> {
  if (review) valueOf(await storage.plans.saveAttachments(plan.id, { review }))
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: View }] })
  valueOf(await useCurrentPlan().open(plan.id))
  render(View, { global: { plugins: [getActivePinia()!, router] } })
  await screen.findByRole('heading', { level: 1, name: 'Revue reçue' })
}

describe('the review that a student received', () => {
  it('says how one comes when there is none', async () => {
    await openReview(null)
    expect(screen.getByText("Aucune revue pour l'instant")).toBeTruthy()
  })

  it('shows both sides once a suggestion no longer fits, and does it all the same when asked', async () => {
    await openReview(reviewed())
    await userEvent.click(screen.getByRole('button', { name: 'Accepter : Déplacer R1.05 en S2' }))
    expect(await screen.findByText('Le plan dit autre chose que ce que la suggestion a lu')).toBeTruthy()
    for (const side of ['R1.05 en S1', 'R1.05 en S3', 'R1.05 en S2']) expect(screen.getAllByText(side).length).toBeGreaterThan(0)
    await userEvent.click(screen.getByRole('button', { name: 'Accepter quand même : Déplacer R1.05 en S3' }))
    // The first is no longer what the plan says: it is shown as taken back.
    expect(await screen.findByText('Acceptée, puis annulée')).toBeTruthy()
    expect(useCurrentPlan().plan?.modules.find(({ id }) => id === idOf('R1.05'))?.semester).toBe(latestInstance(plan, 3)?.id)
  })

  it('offers to take back the last acceptance alone: an older message would undo a later step', async () => {
    await openReview(reviewed())
    const notices = useNotices()
    await userEvent.click(screen.getByRole('button', { name: 'Accepter : Déplacer R1.05 en S2' }))
    await expect.poll(() => notices.toasts.length).toBe(1)
    const [older] = notices.toasts
    await userEvent.click(await screen.findByRole('button', { name: 'Accepter quand même : Déplacer R1.05 en S3' }))
    await expect.poll(() => notices.toasts.map(({ id }) => id)).not.toContain(older?.id)
    expect(notices.toasts).toHaveLength(1)

    const placed = (): string | undefined => useCurrentPlan().plan?.modules.find(({ id }) => id === idOf('R1.05'))?.semester
    const [last] = notices.toasts
    valueOf(useCurrentPlan().execute({ type: 'renamePlan', name: 'Autre' }))
    last?.action?.run()
    expect(placed()).toBe(latestInstance(plan, 3)?.id)
    expect(useCurrentPlan().plan?.name).toBe('Autre')
    useCurrentPlan().undo()
    last?.action?.run()
    expect(placed()).toBe(latestInstance(plan, 2)?.id)
  })

  it('drops the verdict with a change, and brings it back with undo', async () => {
    await openReview(reviewed())
    expect(screen.getByText('Validé')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Accepter : Déplacer R1.05 en S2' }))
    expect(await screen.findByText('Validé, modifié depuis')).toBeTruthy()
    useCurrentPlan().undo()
    expect(await screen.findByText('Validé')).toBeTruthy()
  })

  it('keeps a rejection with its word, and lets it be taken back', async () => {
    await openReview(reviewed())
    await userEvent.click(screen.getByRole('button', { name: 'Refuser : Déplacer R1.05 en S3' }))
    const dialog = await screen.findByRole('dialog', { name: 'Refuser la suggestion' })
    await userEvent.type(within(dialog).getByRole('textbox'), 'Trop loin')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Refuser' }))
    expect(await screen.findByText('1 suggestion décidée')).toBeTruthy()
    const stored = valueOf(await storage.plans.loadAttachments(plan.id)).review as Review
    expect(JSON.stringify(stored)).toContain('Trop loin')
    await userEvent.click(screen.getByText('1 suggestion décidée'))
    await userEvent.click(screen.getByRole('button', { name: 'Reprendre la décision : Déplacer R1.05 en S3' }))
    expect(await screen.findByRole('button', { name: 'Accepter : Déplacer R1.05 en S3' })).toBeTruthy()
  })

  it('answers and settles a comment', async () => {
    await openReview(reviewed())
    const comment = screen.getByRole('article', { name: 'Commentaire de Ada : R1.05 en S1' })
    await userEvent.click(within(comment).getByRole('button', { name: 'Répondre' }))
    const field = within(comment).getByRole('textbox', { name: 'Réponse à Ada' })
    expect(document.activeElement).toBe(field)
    await userEvent.type(field, 'Oui')
    await userEvent.click(within(comment).getByRole('button', { name: 'Ajouter la réponse' }))
    expect(await within(await screen.findByRole('list', { name: 'Réponses' })).findByText('Oui')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: 'Marquer comme réglé' }))
    expect(await screen.findByText('1 commentaire réglé')).toBeTruthy()
    expect(useOwnReview().digest?.openComments).toBe(0)
  })
})
