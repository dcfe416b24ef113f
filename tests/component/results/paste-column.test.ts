import { describe, expect, it } from 'vitest'
import { uesOf } from '@/domain/plan/query'
import { moduleRows } from '@/features/results/marks/grid-rows'
import { pasteOnAssessments, pasteOnModules, pasteOnUes, pastedColumn } from '@/features/results/marks/paste-column'
import { moduleId, planAfter } from './stage'

const plan = planAfter((before) => ({
  type: 'setAssessments',
  module: moduleId(before, 'R1.03'),
  assessments: ['a', 'b', 'c'].map((id) => ({
    id,
    title: id,
    kind: 'normal',
    coefficient: 1,
    weights: {},
    mark: id === 'c' ? 900 : null,
    outOf: id === 'b' ? 10 : 20,
    date: null
  }))
}))
const s1 = plan.semesters[0]?.id ?? ''
const rows = moduleRows(plan, s1, uesOf(plan, s1))
const id = (code: string): string => moduleId(plan, code)

describe('what a spreadsheet puts on the clipboard', () => {
  it.each([
    ['12\n13\n', ['12', '13']],
    ['12\r\n\r\n13\r\n', ['12', '', '13']],
    ['12\tx\n13\ty', ['12', '13']],
    ['12\t13', ['12']],
    ['12', null],
    ['', null]
  ])('%j is %j', (text, column) => {
    expect(pastedColumn(text)).toEqual(column)
  })
})

describe('a column pasted on modules', () => {
  it('goes down from the cell, one line a row', () => {
    const pasted = pasteOnModules(['10', '11,5'], rows, id('R1.01'))
    expect(pasted.commands).toEqual([
      { type: 'setModuleMark', module: id('R1.01'), mark: 1000 },
      { type: 'setModuleMark', module: id('R1.02'), mark: 1150 }
    ])
    expect(pasted).toMatchObject({ written: 2, refused: 0, beyond: 0, drafts: {} })
  })

  it('keeps beside its row what it cannot read, and clears where the line is empty', () => {
    const pasted = pasteOnModules(['vingt', ''], rows, id('R1.01'))
    expect(pasted.drafts).toEqual({ [`${id('R1.01')}/mark`]: 'vingt' })
    expect(pasted.commands).toEqual([{ type: 'setModuleMark', module: id('R1.02'), mark: null }])
  })

  it('does not push the others down where a row takes no mark', () => {
    const pasted = pasteOnModules(['1', '2', '3', '4'], rows, id('R1.01'))
    expect(pasted.refused).toBe(1)
    expect(pasted.commands.map((command) => ('module' in command ? command.module : ''))).toEqual([id('R1.01'), id('R1.02'), id('R1.04')])
  })

  it('says how many lines go beyond the table', () => {
    const last = rows.at(-1)?.module.id ?? ''
    expect(pasteOnModules(['1', '2', '3'], rows, last).beyond).toBe(2)
  })
})

describe('a column pasted on assessments', () => {
  it('stays in their module, as one change, each out of its own scale', () => {
    const module = rows.find((row) => row.module.code === 'R1.03')?.module
    if (!module) throw new Error('R1.03')
    const pasted = pasteOnAssessments(['8', '12', 'ABS', '9'], module, 'a')
    expect(pasted).toMatchObject({ written: 2, beyond: 1, drafts: { 'b/mark': '12' } })
    expect(pasted.commands).toHaveLength(1)
    expect(pasted.commands[0]).toMatchObject({ assessments: [{ mark: 800 }, { mark: null }, { mark: 'ABS' }] })
    expect(pasteOnAssessments(['', ''], module, 'c').commands[0]).toMatchObject({ assessments: [{}, {}, { mark: null }] })
    expect(pasteOnAssessments(['x'], module, 'c').commands).toEqual([])
  })
})

describe('a column pasted on UE', () => {
  it('takes averages only', () => {
    const pasted = pasteOnUes(['11', 'ABS', '12,25'], s1, ['UE1.1', 'UE1.2', 'UE1.3', 'UE1.4'], 'UE1.2')
    expect(pasted.commands).toEqual([
      { type: 'setUeMark', semester: s1, ue: 'UE1.2', mark: 1100 },
      { type: 'setUeMark', semester: s1, ue: 'UE1.4', mark: 1225 }
    ])
    expect(pasted.drafts).toEqual({ [`${s1}/UE1.3/average`]: 'ABS' })
  })
})
