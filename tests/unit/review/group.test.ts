import { describe, expect, it } from 'vitest'
import { tablesCsv } from '@/domain/exchange/table/csv-text'
import { tablesXlsx } from '@/domain/exchange/table/workbook'
import type { Command } from '@/domain/plan/command'
import { modulesOf } from '@/domain/plan/query'
import { createSamplePlan } from '@/domain/plan/sample-plan'
import { groupRow } from '@/domain/review/group-row'
import { countsOf, filterRows, NO_FILTER, sortRows, verdictState, type GroupEntry, type GroupSortKey } from '@/domain/review/group-table'
import { groupExportTable } from '@/features/review-parts/group-export'
import readXlsx from 'read-excel-file/node'
import { framework, gabarit, newPlan, run, semesterOf, testContext } from '../plan/fixtures'

const plan = newPlan('MPI')

/** A mark for every module of S1 and S2, S1 over and S2 under way. */
function marked(first: number, second: number | null): typeof plan {
  const commands = [1, 2].flatMap((number): Command[] => {
    const semester = semesterOf(plan, number).id
    const mark = number === 1 ? first : second
    return mark === null ? [] : modulesOf(plan, semester).map((module) => ({ type: 'setModuleMark', module: module.id, mark }))
  })
  return run(plan, [...commands, { type: 'setSemesterState', semester: semesterOf(plan, 1).id, state: 'done' }, { type: 'setSemesterState', semester: semesterOf(plan, 2).id, state: 'current' }])
}

describe('the row of a plan', () => {
  it.each([
    ['no mark at all', plan, 'unknown', 1],
    ['good marks so far', marked(1400, null), 'onCourse', 1],
    ['bad marks so far', marked(850, null), 'belowCourse', 1],
    ['good marks to the end', marked(1400, 1300), 'secured', 1],
    ['marks below 8 to the end', marked(700, 500), 'outOfReach', 1]
  ])('tells how the year lived now is heading: %s', (_name, of, level, year) => {
    expect(groupRow(of, framework, 'text').risk).toMatchObject({ level, year })
  })

  it('gives the mark still needed while it is open, and says that placeholder coefficients make it an estimate', () => {
    const { risk } = groupRow(marked(850, null), framework, 'text')
    expect(risk.needed).toBeGreaterThan(1000)
    expect(risk.estimate).toBe(true)
  })

  it('of the sample tells ECTS, semester, load and diagnostics', () => {
    const sample = createSamplePlan(framework, gabarit, testContext('2026-03-10T09:00:00.000Z'))
    const row = groupRow(sample, framework, 'text')
    expect(row).toMatchObject({ parcours: 'MPI', ects: { earned: 90, total: 180 }, semester: { number: 4 }, load: { semester: 'S4' } })
    expect(row.load?.minutes).toBeGreaterThan(0)
    expect(Object.values(row.diagnostics).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0)
  })
})

const verdict = { verdict: 'validated', current: true, at: '2026-03-01T09:00:00.000Z', author: 't', name: 'Ada' } as const

function entry(id: string, changes: Partial<GroupEntry> = {}): GroupEntry {
  return {
    id,
    label: `Élève ${id}`,
    group: 'G1',
    receivedAt: '2026-03-02T09:00:00.000Z',
    updatedAt: `2026-03-01T09:00:0${id.length}.000Z`,
    archivedAt: null,
    summary: groupRow(plan, framework, 'text'),
    digest: { verdicts: [], comments: 0, openComments: 0, suggestions: { open: 0, accepted: 0, takenBack: 0, rejected: 0 } },
    ...changes
  }
}

const rows = [
  entry('10', { group: 'G2' }),
  entry('2', { digest: { ...entry('x').digest, verdicts: [verdict] } }),
  entry('1', { digest: { ...entry('x').digest, verdicts: [{ ...verdict, current: false }] } }),
  entry('9', { archivedAt: '2026-03-03T09:00:00.000Z' })
]

describe('the group table', () => {
  it('finds by words without accents, and leaves archived plans apart', () => {
    const ids = (filter: object): string[] => filterRows(rows, { ...NO_FILTER, ...filter }).map(({ id }) => id)
    expect(ids({})).toEqual(['10', '2', '1'])
    expect(ids({ search: 'ELEVE 10' })).toEqual(['10'])
    expect(ids({ search: 'g2' })).toEqual(['10'])
    expect(ids({ groups: ['G1'] })).toEqual(['2', '1'])
    expect(ids({ verdicts: ['stale', 'none'] })).toEqual(['10', '1'])
    expect(ids({ parcours: ['SNRV'] })).toEqual([])
    expect(ids({ risks: ['unknown'] })).toHaveLength(3)
    expect(ids({ archived: true })).toEqual(['9'])
  })

  it('sorts labels as one reads them, and equal rows by label', () => {
    const sorted = (key: GroupSortKey, direction: 'ascending' | 'descending' = 'ascending'): string[] => sortRows(rows, { key, direction }).map(({ id }) => id)
    expect(sorted('label')).toEqual(['1', '2', '9', '10'])
    expect(sorted('label', 'descending')).toEqual(['10', '9', '2', '1'])
    expect(sorted('parcours')).toEqual(['1', '2', '9', '10'])
    expect(sorted('verdict', 'descending')[0]).toBe('2')
  })

  it('counts the verdicts', () => {
    expect(Object.fromEntries(countsOf(rows, verdictState))).toEqual({ none: 2, validated: 1, stale: 1 })
  })

  const t = (key: string): string => key

  it('goes to French Excel with decimal commas, and formulas guarded', () => {
    const table = groupExportTable([entry('1', { label: '=HYPERLINK("x")', group: '+G' })], t)
    const text = tablesCsv([table], 'french')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""x"")";'+G;MPI`)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(tablesCsv([table], 'plain')).toContain(',')
    expect(table.header).toHaveLength(table.rows[0]?.length ?? 0)
  })

  it('goes to a workbook with real numbers, in one sheet', async () => {
    const many = Array.from({ length: 500 }, (_, index) => entry(String(index)))
    const bytes = await tablesXlsx([{ ...groupExportTable(many, t), name: 'Groupe' }])
    const sheets = await readXlsx(Buffer.from(bytes))
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([['Groupe', 501]])
    expect(sheets[0]?.data[1]?.[7]).toBe(180)
  })
})
