import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import CompetenceMark from '@/ui/CompetenceMark.vue'
import CompetenceMarks from '@/ui/CompetenceMarks.vue'
import Kbd from '@/ui/Kbd.vue'
import ProgressMeter from '@/ui/ProgressMeter.vue'
import ProvenanceTag from '@/ui/ProvenanceTag.vue'
import StateTag, { type ShownState } from '@/ui/StateTag.vue'
import Tag from '@/ui/Tag.vue'

const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

describe('a competence', () => {
  it('is said by number and name, never by colour alone', () => {
    const { container } = render(CompetenceMark, { props: { number: 3, name: 'Réaliser' } })
    const spoken = [...container.querySelectorAll('.mark > :not([aria-hidden])')].map(({ textContent }) => textContent).join('')
    expect(spoken).toBe('Compétence 3 Réaliser')
    expect(container.querySelector('.number')?.textContent).toBe('3')
  })

  it('is one of a list on a module', () => {
    const { container } = render(CompetenceMarks, { props: { numbers: [2, 3] } })
    expect(text(container.querySelector('.visually-hidden')!)).toBe('Compétences 2 et 3')
    expect([...container.querySelectorAll('.number')].map(text)).toEqual(['2', '3'])
  })

  it('is singular when alone, and nothing when there is none', () => {
    const { container } = render(CompetenceMarks, { props: { numbers: [5] } })
    expect(text(container.querySelector('.visually-hidden')!)).toBe('Compétence 5')
    const { container: empty } = render(CompetenceMarks, { props: { numbers: [] } })
    expect(text(empty)).toBe('')
  })
})

describe('StateTag', () => {
  it.each<[ShownState, string]>([
    ['planned', 'prévu'],
    ['current', 'en cours'],
    ['validated', 'validé'],
    ['gapYear', 'césure']
  ])('says %s as a word', (state, word) => {
    const { container } = render(StateTag, { props: { state } })
    expect(text(container)).toBe(word)
  })
})

describe('ProvenanceTag', () => {
  it('names a placeholder, even where only its sign has room', () => {
    const { container } = render(ProvenanceTag, { props: { provenance: 'gabarit', quiet: true } })
    expect(text(container)).toBe('gabarit')
    expect(container.querySelector('.gabarit')).toBeTruthy()
  })
})

describe('Tag', () => {
  it('shows its words', () => {
    const { container } = render(Tag, { slots: { default: 'MPI' } })
    expect(text(container)).toBe('MPI')
  })
})

describe('Kbd', () => {
  it('writes a shortcut as the keyboard names it', () => {
    const { container } = render(Kbd, { props: { keys: 'Mod+Shift+Z' } })
    expect(text(container)).toBe('Ctrl+Maj+Z')
  })
})

describe('ProgressMeter', () => {
  it('is a meter with a name and a value in words', () => {
    render(ProgressMeter, { props: { label: 'Enseignement', value: 1210, max: 2000, unit: 'h' } })
    const meter = screen.getByRole('meter', { name: 'Enseignement' })
    expect(meter.getAttribute('aria-valuenow')).toBe('1210')
    expect(meter.getAttribute('aria-valuetext')?.replace(/\s/g, ' ')).toBe('1 210 sur 2 000 h')
  })

  it('stays valid when the value passes the frame', () => {
    render(ProgressMeter, { props: { label: 'Projet', value: 640, max: 600 } })
    expect(screen.getByRole('meter', { name: 'Projet' }).getAttribute('aria-valuemax')).toBe('640')
  })
})
