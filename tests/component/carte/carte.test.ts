import { render, screen, within } from '@testing-library/vue'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import type { Plan } from '@/domain/plan/plan'
import Carte from '@/features/carte/Carte.vue'
import { setLocale } from '@/i18n'
// Loaded with the test: the language would otherwise be fetched within one test's time.
import '@/i18n/english'
import { framework, moduleOf, planOf } from '../../unit/carte/carte-fixture'

/** A few modules of each kind: a query by role in the whole plan takes seconds. */
const FEW = ['R1.03', 'R1.06', 'SAÉ 1.03', 'PORTFOLIO 1', 'R3.03', 'R3.05', 'R3.MPI.16', 'SAÉ 3.01', 'STAGE 4', 'R6.06']

function fewOf(parcours: string | null): Plan {
  const plan = planOf(parcours)
  return { ...plan, modules: plan.modules.filter((module) => FEW.includes(module.code)) }
}

async function draw(plan: Plan, more: Record<string, unknown> = {}) {
  const carte = render(Carte, { props: { plan, framework, ...more } })
  await nextTick()
  return carte
}

function buttons(name: RegExp): SVGElement[] {
  return [...document.querySelectorAll<SVGElement>('svg [role=button]')].filter((node) => name.test(nameOf(node)))
}

function button(name: RegExp): SVGElement {
  const [found, ...others] = buttons(name)
  if (!found || others.length > 0) throw new Error(`${others.length + (found ? 1 : 0)} buttons are named ${name}`)
  return found
}

/** The no-break spaces of figures are of no matter here. */
const plain = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ')
const nameOf = (node: Element | null): string => plain(node?.getAttribute('aria-label'))
const focusedName = (): string => nameOf(document.activeElement)
const tabStops = (): number => document.querySelectorAll('svg [role=button][tabindex="0"]').length

describe('Carte', () => {
  it('is a named group with a description', async () => {
    await draw(fewOf('MPI'))
    const group = screen.getByRole('group', { name: 'Carte du parcours : Mon BUT' })
    const described = group.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toMatch(
      /Parcours : Management de process industriel\. Flèches/
    )
    expect(within(group).getByRole('button', { name: /^RCUE BUT 2, 5 Manager, moyenne inconnue/ })).toBeTruthy()
    expect(
      within(group).getByRole('button', {
        name: /^R3\.05 Ingénierie de construction mécanique, S3, ressource, compétences : 2 Développer et 3 Réaliser, 44\sh, prévu/
      })
    ).toBeTruthy()
  })

  it('has one button for each station, gate and way not taken', async () => {
    await draw(planOf('MPI'))
    expect(buttons(/./)).toHaveLength(117 + 14 + 4)
    expect(new Set(buttons(/./).map(nameOf)).size).toBe(117 + 14 + 4)
  })

  it('has one tab stop', async () => {
    await draw(fewOf('MPI'))
    expect(tabStops()).toBe(1)
  })

  it('is walked with the arrows, Home and End', async () => {
    const user = userEvent.setup()
    await draw(fewOf('MPI'))
    await user.tab()
    const first = focusedName()
    expect(first).toMatch(/, S1, /)
    await user.keyboard('{ArrowRight}')
    const second = focusedName()
    expect(second).not.toBe(first)
    await user.keyboard('{ArrowLeft}')
    expect(focusedName()).toBe(first)
    await user.keyboard('{End}')
    expect(focusedName()).toMatch(/^RCUE BUT 3, 1 Spécifier/)
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focusedName()).toMatch(/^RCUE BUT 3, 3 Réaliser/)
    await user.keyboard('{Home}')
    expect(focusedName()).toMatch(/, S1, .*3 Réaliser/)
    expect(document.activeElement?.getAttribute('tabindex')).toBe('0')
    expect(tabStops()).toBe(1)
  })

  it('opens a module with Enter, Space and the pointer', async () => {
    const user = userEvent.setup()
    const plan = fewOf('MPI')
    const { emitted } = await draw(plan)
    const { id } = moduleOf(plan, 'R3.05')
    button(/^R3\.05 /).focus()
    await user.keyboard('{Enter}')
    await user.keyboard(' ')
    await user.click(button(/^R3\.05 /))
    expect(emitted('select')).toEqual([[id], [id], [id]])
  })

  it('tells which RCUE and which parcours are chosen', async () => {
    const user = userEvent.setup()
    const { emitted } = await draw(fewOf('MPI'))
    await user.click(button(/^RCUE BUT 2, 5 Manager/))
    await user.click(button(/^SNRV Virtualiser, choisir le parcours Simulation numérique et réalité virtuelle$/))
    expect(emitted('selectGate')).toEqual([['2:C5.MPI']])
    expect(emitted('chooseParcours')).toEqual([['SNRV']])
    expect(emitted('select')).toBeUndefined()
  })

  it('offers the five parcours while none is chosen, and none that is already', async () => {
    const { rerender } = await draw(fewOf(null))
    expect(buttons(/choisir le parcours/)).toHaveLength(5)
    await rerender({ plan: fewOf('MPI') })
    expect(buttons(/choisir le parcours/).map(nameOf).join()).not.toContain('MPI')
  })

  it('shows the modules of a parcours that is looked at, without opening them', async () => {
    const user = userEvent.setup()
    const { emitted } = await draw(fewOf('MPI'), { preview: 'II' })
    const brought = button(/^R3\.II\.16 .*pas dans le plan/)
    await user.click(brought)
    expect(emitted('select')).toBeUndefined()
    expect(buttons(/^R3\.MPI\.16/)).toEqual([])
  })

  it('labels what has the focus, until Escape', async () => {
    const user = userEvent.setup()
    const { container } = await draw(fewOf('MPI'))
    button(/^SAÉ 3\.01 /).focus()
    await nextTick()
    expect(plain(container.querySelector('.tooltip')?.textContent)).toMatch(/SAÉ 3\.01 Répondre.*60 h de projet/)
    await user.keyboard('{Escape}')
    expect(container.querySelector('.tooltip')).toBeNull()
  })

  it('dims the lines that the module under the pointer does not serve', async () => {
    const user = userEvent.setup()
    const { container } = await draw(fewOf('MPI'))
    await user.hover(button(/^R1\.06 /))
    expect(container.querySelectorAll('.line')).toHaveLength(5)
    expect(container.querySelectorAll('.line.dimmed')).toHaveLength(2)
  })

  it('keeps the focus on a module that changes', async () => {
    const plan = fewOf('MPI')
    const { rerender } = await draw(plan)
    const { id } = moduleOf(plan, 'R3.05')
    button(/^R3\.05 /).focus()
    await rerender({
      plan: { ...plan, modules: plan.modules.map((module) => (module.id === id ? { ...module, state: 'done' } : module)) }
    })
    expect(focusedName()).toMatch(/^R3\.05 .*terminé/)
  })

  it('says in words what diagnostics, states and results draw', async () => {
    const plan = fewOf('MPI')
    await draw(plan, {
      highlights: [moduleOf(plan, 'R3.05').id],
      gates: {
        '1:C1': { average: 12.4, estimated: false, code: 'ADM' },
        '1:C2': { average: 9.97, estimated: true, code: 'AJ' }
      }
    })
    expect(button(/^R3\.05 .*à vérifier/)).toBeTruthy()
    expect(button(/^RCUE BUT 1, 1 Spécifier, moyenne 12,4, validé, décision ADM$/)).toBeTruthy()
    expect(button(/^RCUE BUT 1, 2 Développer, moyenne ~9,97, sous 10, décision AJ, estimation$/)).toBeTruthy()
  })

  it('has a text of its own: semesters, competences, modules and RCUE', async () => {
    await draw(fewOf('MPI'))
    const text = screen.getByRole('region', { name: 'La carte en texte' })
    const semesters = [...text.querySelectorAll<HTMLElement>(':scope > ul > li')].map((item) => plain(item.textContent))
    expect(semesters).toHaveLength(6)
    expect(semesters[2]).toMatch(/S3, BUT 2, prévu, 96 h et 60 h de projet, 30 ECTS, heures du gabarit/)
    expect(semesters[2]).toMatch(/Compétence 5, Manager : R3\.MPI\.16/)
    expect(semesters[3]).toMatch(/RCUE BUT 2, 1 Spécifier, moyenne inconnue/)
    for (const module of fewOf('MPI').modules) expect(text.textContent).toContain(module.code)
  })

  it('is one image where nothing can be opened', async () => {
    await draw(fewOf('MPI'), { interactive: false })
    expect(screen.getByRole('img', { name: 'Carte du parcours : Mon BUT' })).toBeTruthy()
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('speaks English too', async () => {
    await setLocale('en')
    await draw(fewOf('MPI'))
    expect(screen.getByRole('group', { name: 'Route map: Mon BUT' })).toBeTruthy()
    expect(button(/^STAGE 4 .*internship/)).toBeTruthy()
    await setLocale('fr')
  })
})
