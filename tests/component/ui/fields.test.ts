import userEvent from '@testing-library/user-event'
import { render, screen } from '@testing-library/vue'
import { describe, expect, it, vi } from 'vitest'
import Checkbox from '@/ui/Checkbox.vue'
import NumberField from '@/ui/NumberField.vue'
import RadioGroup from '@/ui/RadioGroup.vue'
import SegmentedControl from '@/ui/SegmentedControl.vue'
import SelectField from '@/ui/SelectField.vue'
import TextArea from '@/ui/TextArea.vue'
import TextField from '@/ui/TextField.vue'
import TimeField from '@/ui/TimeField.vue'

const options = [
  { value: 'initial', label: 'Initiale' },
  { value: 'workStudy', label: 'Alternance' }
]

function described(element: HTMLElement): string {
  const id = element.getAttribute('aria-describedby')
  return id ? (document.getElementById(id)?.textContent ?? '') : ''
}

describe('TextField', () => {
  it('has its label as name and its hint as description', async () => {
    const update = vi.fn()
    render(TextField, { props: { label: 'Nom du plan', hint: 'Visible dans la liste', modelValue: '', 'onUpdate:modelValue': update } })
    const field = screen.getByRole('textbox', { name: 'Nom du plan' })
    expect(described(field)).toBe('Visible dans la liste')
    await userEvent.type(field, 'M')
    expect(update).toHaveBeenLastCalledWith('M')
  })

  it('hands over its value when left, with the lazy modifier', async () => {
    const update = vi.fn()
    render(TextField, {
      props: { label: 'Nom', modelValue: '', modelModifiers: { lazy: true }, 'onUpdate:modelValue': update }
    })
    await userEvent.type(screen.getByRole('textbox', { name: 'Nom' }), 'MPI')
    expect(update).not.toHaveBeenCalled()
    await userEvent.tab()
    expect(update).toHaveBeenCalledExactlyOnceWith('MPI')
  })

  it('says its error instead of its hint', () => {
    render(TextField, { props: { label: 'Nom', hint: 'Court', error: 'Un nom est nécessaire.', modelValue: '' } })
    const field = screen.getByRole('textbox', { name: 'Nom' })
    expect(described(field)).toBe('Un nom est nécessaire.')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('alert').textContent).toBe('Un nom est nécessaire.')
  })

  it('keeps a hidden label for screen readers', () => {
    render(TextField, { props: { label: 'Rechercher', hideLabel: true, type: 'search', modelValue: '' } })
    expect(screen.getByRole('searchbox', { name: 'Rechercher' })).toBeTruthy()
  })
})

describe('TimeField', () => {
  function field(modelValue = '') {
    const update = vi.fn()
    render(TimeField, { props: { label: 'Heure', modelValue, 'onUpdate:modelValue': update } })
    return { update, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Heure' }) }
  }

  it.each([
    ['18h', '18:00'],
    ['8:30', '08:30'],
    ['8 h 05', '08:05'],
    ['00.15', '00:15'],
    ['9', '09:00']
  ])('reads %s as %s', async (typed, time) => {
    const { update, input } = field()
    await userEvent.type(input, typed)
    await userEvent.tab()
    expect(update).toHaveBeenLastCalledWith(time)
    expect(input.value).toBe(time)
  })

  it.each(['25h', '8h75', 'midi', '8h5', '-1'])('keeps %s in the field and says what is expected', async (typed) => {
    const { update, input } = field()
    await userEvent.type(input, typed)
    await userEvent.tab()
    expect(update).not.toHaveBeenCalled()
    expect(described(input)).toBe('Écrire une heure, par exemple 18:00 ou 8h30.')
  })

  it('may be emptied', async () => {
    const { update, input } = field('18:00')
    await userEvent.clear(input)
    await userEvent.tab()
    expect(update).toHaveBeenLastCalledWith('')
  })
})

describe('NumberField', () => {
  function field(props: Record<string, unknown> = {}) {
    const update = vi.fn()
    render(NumberField, { props: { label: 'Moyenne', modelValue: null, min: 0, max: 20, 'onUpdate:modelValue': update, ...props } })
    return { update, input: screen.getByRole<HTMLInputElement>('textbox', { name: 'Moyenne' }) }
  }

  it('reads a decimal comma', async () => {
    const { update, input } = field()
    await userEvent.type(input, '12,5')
    await userEvent.tab()
    expect(update).toHaveBeenLastCalledWith(12.5)
  })

  it('shows its value with a decimal comma', () => {
    expect(field({ modelValue: 9.75 }).input.value).toBe('9,75')
  })

  it('turns an emptied field into no value, never into zero', async () => {
    const { update, input } = field({ modelValue: 12 })
    await userEvent.clear(input)
    await userEvent.tab()
    expect(update).toHaveBeenLastCalledWith(null)
  })

  it.each([
    ['24', 'Valeur attendue de 0 à 20.'],
    ['douze', 'Un nombre est attendu.']
  ])('keeps %s to itself and says why', async (typed, message) => {
    const { update, input } = field()
    await userEvent.type(input, typed)
    await userEvent.tab()
    expect(update).not.toHaveBeenCalled()
    expect(described(input)).toBe(message)
  })
})

describe('TextArea', () => {
  it('has its label as name', async () => {
    const update = vi.fn()
    render(TextArea, { props: { label: 'Notes', modelValue: '', 'onUpdate:modelValue': update } })
    await userEvent.type(screen.getByRole('textbox', { name: 'Notes' }), 'a')
    expect(update).toHaveBeenLastCalledWith('a')
  })
})

describe('SelectField', () => {
  it('chooses one of its options', async () => {
    const update = vi.fn()
    render(SelectField, { props: { label: 'Formation', options, modelValue: 'initial', 'onUpdate:modelValue': update } })
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Formation' }), 'Alternance')
    expect(update).toHaveBeenLastCalledWith('workStudy')
  })
})

describe('Checkbox', () => {
  it('is named by its label and described by its hint', async () => {
    const update = vi.fn()
    render(Checkbox, { props: { label: 'Montrer les archives', hint: 'En gris', modelValue: false, 'onUpdate:modelValue': update } })
    const box = screen.getByRole('checkbox', { name: 'Montrer les archives' })
    expect(described(box)).toBe('En gris')
    await userEvent.click(box)
    expect(update).toHaveBeenLastCalledWith(true)
  })
})

describe.each([
  ['RadioGroup', RadioGroup],
  ['SegmentedControl', SegmentedControl]
])('%s', (_name, component) => {
  it('is a named group of radio buttons', async () => {
    const update = vi.fn()
    render(component, { props: { label: 'Formation', options, modelValue: 'initial', 'onUpdate:modelValue': update } })
    expect(screen.getByRole('group', { name: 'Formation' })).toBeTruthy()
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Initiale' }).checked).toBe(true)
    await userEvent.click(screen.getByRole('radio', { name: 'Alternance' }))
    expect(update).toHaveBeenLastCalledWith('workStudy')
  })
})
