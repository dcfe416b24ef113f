import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { getActivePinia } from 'pinia'
import type { Component } from 'vue'
import CommentForm from '@/features/review-parts/CommentForm.vue'
import SuggestionForm from '@/features/review-parts/SuggestionForm.vue'
import VerdictForm from '@/features/review-parts/VerdictForm.vue'
import { latestInstance, modulesWithCode } from '@/domain/plan/query'
import { applyCommand } from '@/domain/plan/apply-command'
import { context } from '@/platform/clock'
import type { Storage } from '@/storage'
import { newDisk, valueOf } from '../../unit/storage/support'
import { gabaritPlan, startSession } from '../../unit/stores/session'

let storage: Storage

beforeEach(async () => {
  storage = await startSession(newDisk())
})
afterEach(() => storage.close())

function show(component: Component, props: object = {}) {
  return render(component, { props, global: { plugins: [getActivePinia()!] } })
}

const planForMpi = () => valueOf(applyCommand(gabaritPlan('Plan'), { type: 'chooseParcours', parcours: 'MPI' }, context())).plan

describe('the comment form', () => {
  it('says what it is about, and refuses an empty text', async () => {
    const plan = planForMpi()
    const { emitted } = show(CommentForm, { plan })
    const add = screen.getByRole('button', { name: 'Ajouter le commentaire' })
    expect(add).toHaveProperty('disabled', true)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'À propos de' }), screen.getByRole('option', { name: /^R3\.05 / }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Commentaire' }), 'À revoir')
    await userEvent.click(add)
    const module = modulesWithCode(plan, 'R3.05')[0]?.id
    expect(emitted('submit')).toEqual([[{ anchor: { type: 'module', module }, about: 'R3.05', text: 'À revoir' }]])
  })
})

describe('the suggestion form', () => {
  it('shows the effect before the suggestion is added', async () => {
    const plan = planForMpi()
    const { emitted } = show(SuggestionForm, { plan })
    const add = screen.getByRole('button', { name: 'Ajouter la suggestion' })
    expect(add).toHaveProperty('disabled', true)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Module' }), screen.getByRole('option', { name: /^R3\.05 / }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Semestre' }), 'S4')
    expect(screen.getByText('R3.05 déplacé de S3 en S4')).toBeTruthy()
    expect(screen.getByText('Heures de S4')).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: 'Raison' }), 'Alléger')
    await userEvent.click(add)
    const module = modulesWithCode(plan, 'R3.05')[0]?.id
    const semester = latestInstance(plan, 4)?.id
    expect(emitted('submit')).toEqual([
      [{ commands: [{ type: 'moveModule', module, semester }], reason: 'Alléger', anchor: { type: 'module', module }, about: 'R3.05' }]
    ])
  })

  it('says so when a change alters nothing', async () => {
    show(SuggestionForm, { plan: planForMpi() })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Module' }), screen.getByRole('option', { name: /^R3\.05 / }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Semestre' }), 'S3')
    expect(screen.getByRole('status').textContent).toContain('ne modifie rien')
  })

  it.each([
    ['Ajouter un module', ['Module', 'Semestre']],
    ['Retirer un module', ['Module']],
    ['Choisir un parcours', ['Parcours']],
    ["Changer la durée d'un stage", ['Module']],
    ["Changer le rythme d'une année", ['Année']],
    ["Passer un semestre à l'étranger", ['Semestre']],
    ['Insérer une césure', ['Après']],
    ['Redoubler un semestre', ['Semestre']]
  ])('%s asks for what it needs, and no more', async (kind, fields) => {
    show(SuggestionForm, { plan: planForMpi() })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Changement suggéré' }), kind)
    const names = screen.getAllByRole('combobox').map((field) => document.getElementById(`${field.id}-label`)?.textContent?.trim())
    expect(names).toEqual(['Changement suggéré', ...fields])
  })
})

describe('the verdict form', () => {
  it('gives a verdict with a word, signed with a name that is kept', async () => {
    const { emitted } = show(VerdictForm)
    await userEvent.click(await screen.findByRole('radio', { name: /^Validé/ }))
    await userEvent.type(screen.getByRole('textbox', { name: "Mot à l'élève" }), 'Bravo')
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom du tuteur' }), 'Ada')
    await userEvent.tab()
    await userEvent.click(screen.getByRole('button', { name: "Donner l'avis" }))
    expect(emitted('submit')).toEqual([['validated', 'Bravo']])
    await expect.poll(async () => valueOf(await storage.settings.readSettings()).reviewWriter).toMatchObject({ name: 'Ada' })
  })
})
