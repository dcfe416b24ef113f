import ICAL from 'ical.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeText, foldLine } from '@/domain/exchange/calendar/calendar-text'
import { calendarContents, CALENDAR_PARTS, writeCalendar, type CalendarOptions } from '@/domain/exchange/calendar/write-calendar'
import type { Plan } from '@/domain/plan/plan'
import type { Task } from '@/domain/schedule/schedule'
import { assessment, moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

const start = newPlan()
const s5 = semesterOf(start, 5).id
const r501 = moduleOf(start, 'R5.01').id

const task: Task = {
  id: 't1',
  kind: 'deadline',
  title: 'Dossier d’étude ; « bilan », partie 1 \\ 2 — très long titre pour dépasser soixante-quinze octets : é è à ç œ 🙂',
  module: r501,
  semester: s5,
  due: '2027-12-10',
  time: '18:00',
  estimate: null,
  done: false,
  notes: 'Ligne 1\nLigne 2'
}

const plan = run(start, [
  { type: 'setRhythm', semester: s5, rhythm: { type: 'alternating', school: 2, company: 2, first: 'school' } },
  { type: 'addTask', task },
  { type: 'addTask', task: { ...task, id: 't2', title: 'Sans heure', time: null, module: null, due: '2027-12-31' } },
  { type: 'addTask', task: { ...task, id: 't3', title: 'En été', due: '2027-09-10', time: '08:30' } },
  { type: 'setAssessments', module: r501, assessments: [{ ...assessment('a1', null), title: 'Épreuve', date: '2027-11-15', time: '08:30', room: 'Amphi « B », 1er' }] }
])

const options: CalendarOptions = {
  now: '2026-03-10T09:00:00.000Z',
  words: { company: 'Entreprise', stage: 'Stage', exams: 'Examens', break: 'Pause' }
}

function eventsOf(text: string): ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
}

function eventOf(subject: Plan, uid: string): ICAL.Event {
  const event = eventsOf(writeCalendar(subject, options)).find((item) => item.uid.endsWith(uid))
  if (!event) throw new Error(`no event ${uid}`)
  return event
}

describe('the parts of a calendar', () => {
  it('are counted as they are written', () => {
    const contents = calendarContents(plan)
    expect(contents).toMatchObject({ exam: 1, deadline: 3, task: 0 })
    for (const part of CALENDAR_PARTS) expect(eventsOf(writeCalendar(plan, { ...options, parts: [part] }))).toHaveLength(contents[part])
    expect(eventsOf(writeCalendar(plan, options))).toHaveLength(Object.values(contents).reduce((sum, count) => sum + count, 0))
  })

  it('are those of the semesters asked for', () => {
    expect(calendarContents(plan, [semesterOf(plan, 1).id])).toMatchObject({ exam: 0, deadline: 0, task: 0 })
    expect(calendarContents(plan, [s5])).toMatchObject({ exam: 1, deadline: 3 })
  })
})

describe('the calendar file, read by another library', () => {
  const text = writeCalendar(plan, options)

  it('holds every dated item, with its own words', () => {
    expect(eventOf(plan, 'task-t1@gamme').summary).toBe(`R5.01 · ${task.title}`)
    expect(eventOf(plan, 'task-t1@gamme').description).toContain('Ligne 1\nLigne 2')
    expect(eventOf(plan, 'assessment-a1@gamme')).toMatchObject({ summary: 'R5.01 · Épreuve', location: 'Amphi « B », 1er' })
  })

  it('writes hours in Paris time, in winter and in summer', () => {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone'))
    const instants = (['task-t1@gamme', 'task-t3@gamme'] as const).map((uid) => {
      const { startDate, component } = eventOf(plan, uid)
      expect(component.getFirstProperty('dtstart')?.getParameter('tzid')).toBe('Europe/Paris')
      startDate.zone = zone
      return new Date(startDate.toUnixTime() * 1000).toISOString()
    })
    expect(instants).toStrictEqual(['2027-12-10T17:00:00.000Z', '2027-09-10T06:30:00.000Z'])
  })

  it('writes whole days with an exclusive end, across the turn of the year', () => {
    const { startDate, endDate } = eventOf(plan, 'task-t2@gamme')
    expect(startDate.isDate).toBe(true)
    expect([startDate.toString(), endDate.toString()]).toStrictEqual(['2027-12-31', '2028-01-01'])
    const company = eventsOf(text).filter(({ summary }) => summary === 'Entreprise (S5)')
    expect(company).toHaveLength(5)
    expect([company[0]?.startDate.toString(), company[0]?.endDate.toString()]).toStrictEqual(['2027-09-20', '2027-10-04'])
  })

  it('keeps its identifiers and counts its sequence, so that a new import updates', () => {
    const moved = run(plan, [{ type: 'changeTask', task: { ...task, due: '2027-12-11' } }])
    const uids = (subject: Plan): string[] => eventsOf(writeCalendar(subject, options)).map(({ uid }) => uid)
    expect(uids(moved)).toStrictEqual(uids(plan))
    expect(new Set(uids(plan)).size).toBe(uids(plan).length)
    expect(eventOf(moved, 'task-t1@gamme').sequence).toBeGreaterThan(eventOf(plan, 'task-t1@gamme').sequence)
  })

  it('holds the semesters that were chosen', () => {
    expect(eventsOf(writeCalendar(plan, { ...options, semesters: [semesterOf(plan, 1).id] }))).toHaveLength(0)
    expect(eventsOf(writeCalendar(plan, { ...options, semesters: [s5] }))).toHaveLength(eventsOf(text).length)
  })

  it('has lines of at most 75 octets that end with CRLF', () => {
    const lines = text.split('\r\n')
    expect(lines.at(-1)).toBe('')
    expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true)
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  it('gives any text back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const line = foldLine(`SUMMARY:${escapeText(title)}`)
        for (const part of line.split('\r\n')) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
        const parsed = ICAL.parse(`BEGIN:VEVENT\r\n${line}\r\nEND:VEVENT\r\n`) as [string, [string, object, string, string][]]
        const expected = title.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000B-\u001F\u007F]/g, ' ')
        expect(parsed[1][0]?.[3]).toBe(expected)
      })
    )
  })
})
