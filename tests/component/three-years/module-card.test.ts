import { render, screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import { boardColumns } from '@/features/three-years/board-model'
import ModuleCard from '@/features/three-years/ModuleCard.vue'
import { nationalFramework, planForMpi } from './stage'

describe('ModuleCard', () => {
  it('tells by its name what it shows by lines, icons and dashes', () => {
    const [s1] = boardColumns(planForMpi(), nationalFramework, [])
    const card = s1?.groups[0]?.cards[1]
    if (!card) throw new Error('S1 has no second module.')
    render(ModuleCard, { props: { card: { ...card, problems: 1, mark: 1250 }, selected: false, tabbable: true, descriptionId: 'keys' } })
    const button = screen.getByRole('button', { name: /^R1\.02 32.h Dimensionnement des structures/ })
    const name = button.textContent ?? ''
    for (const part of ['prévu', 'heures du gabarit', 'note 12,5', '1 point']) expect(name).toContain(part)
    expect(screen.getByRole('button', { name: 'Actions sur R1.02' }).tabIndex).toBe(-1)
  })
})
