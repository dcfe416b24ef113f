import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCalendar, type CalendarFile } from '@/domain/exchange/calendar/read-calendar'
import { timetableOf, timetableSummary } from '@/domain/exchange/calendar/timetable-of'
import { MAX_CALENDAR_LENGTH } from '@/domain/exchange/limits'
import { MAX_TIMETABLE_EVENTS, spreadFromTimetable, timetabledMinutes, timetableEvents } from '@/domain/schedule/timetable'
import { moduleOf, newPlan, run, semesterOf } from '../plan/fixtures'

function calendar(...events: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:ADE BUT2', ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('|'), 'END:VEVENT']), 'END:VCALENDAR', ''].join('\r\n')
}

function read(...events: string[]): CalendarFile {
  const result = readCalendar(calendar(...events))
  if (!result.ok) expect.fail(result.error.code)
  return result.value
}

function starts(...events: string[]): string[] {
  return read(...events).events.map(({ day, time }) => `${day} ${time ?? '-'}`)
}

describe('reading a calendar', () => {
  it('takes UTC to Paris time, in summer and in winter', () => {
    expect(read('UID:1|DTSTART:20260907T060000Z|DTEND:20260907T080000Z|SUMMARY:R3.05 TD|LOCATION:B12\\, 1er|DESCRIPTION:Groupe 2')).toMatchObject({
      name: 'ADE BUT2',
      events: [{ title: 'R3.05 TD', day: '2026-09-07', time: '08:00', minutes: 120, place: 'B12, 1er', description: 'Groupe 2' }],
      notes: []
    })
    expect(starts('UID:1|DTSTART:20261207T070000Z|SUMMARY:a')).toStrictEqual(['2026-12-07 08:00'])
    // The clocks change on 25 October 2026.
    expect(starts('UID:1|DTSTART:20261024T233000Z|SUMMARY:a', 'UID:2|DTSTART:20261025T003000Z|SUMMARY:b', 'UID:3|DTSTART:20261025T010000Z|SUMMARY:c')).toStrictEqual([
      '2026-10-25 01:30',
      '2026-10-25 02:00',
      '2026-10-25 02:30'
    ])
  })

  it.each([
    ['DTSTART;TZID=Europe/Paris:20260907T080000', '2026-09-07 08:00'],
    ['DTSTART;TZID=Romance Standard Time:20260907T080000', '2026-09-07 08:00'],
    ['DTSTART:20260907T080000', '2026-09-07 08:00'],
    ['DTSTART;TZID=Europe/London:20260907T080000', '2026-09-07 09:00'],
    ['DTSTART;TZID=America/New_York:20260907T200000', '2026-09-08 02:00'],
    ['DTSTART;VALUE=DATE:20260907', '2026-09-07 -'],
    ['DTSTART:20260907', '2026-09-07 -']
  ])('%s is %s', (line, expected) => {
    expect(starts(`UID:1|${line}|SUMMARY:a`)).toStrictEqual([expected])
  })

  it('reads an unknown zone as Paris time, and says so once', () => {
    const { events, notes } = read('UID:1|DTSTART;TZID=Mars/Base:20260907T080000|SUMMARY:a', 'UID:2|DTSTART;TZID=Mars/Base:20260908T080000|SUMMARY:b')
    expect(events.map(({ time }) => time)).toStrictEqual(['08:00', '08:00'])
    expect(notes).toStrictEqual([{ code: 'unknown-timezone', about: 'Mars/Base' }])
  })

  it('knows how long an event is', () => {
    const lengths = read(
      'UID:1|DTSTART:20260907T080000|DURATION:PT1H30M|SUMMARY:a',
      'UID:2|DTSTART:20260908T080000|SUMMARY:b',
      'UID:3|DTSTART;VALUE=DATE:20260909|SUMMARY:c',
      'UID:4|DTSTART;VALUE=DATE:20260910|DTEND;VALUE=DATE:20260912|SUMMARY:d',
      'UID:5|DTSTART:20260913T080000|DTEND:20260913T070000|SUMMARY:e'
    ).events.map(({ minutes }) => minutes)
    expect(lengths).toStrictEqual([90, 0, 1440, 2880, 0])
  })

  it('expands the repeats that timetables use, at the same hour on both sides of a change of clocks', () => {
    expect(starts('UID:1|DTSTART;TZID=Europe/Paris:20261019T080000|RRULE:FREQ=WEEKLY;COUNT=3|SUMMARY:a')).toStrictEqual(['2026-10-19 08:00', '2026-10-26 08:00', '2026-11-02 08:00'])
    expect(starts('UID:1|DTSTART;TZID=Europe/Paris:20261019T080000|RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20261026T070000Z|SUMMARY:a')).toStrictEqual([
      '2026-10-19 08:00',
      '2026-10-21 08:00',
      '2026-10-26 08:00'
    ])
    expect(starts('UID:1|DTSTART:20261019T080000|RRULE:FREQ=DAILY;INTERVAL=2;COUNT=3|EXDATE:20261021T080000|RDATE:20261120T080000|SUMMARY:a')).toStrictEqual([
      '2026-10-19 08:00',
      '2026-10-23 08:00',
      '2026-11-20 08:00'
    ])
  })

  it('lets an event of its own stand for one occurrence, and leaves out what is cancelled', () => {
    expect(
      starts(
        'UID:1|DTSTART;TZID=Europe/Paris:20261019T080000|RRULE:FREQ=WEEKLY;COUNT=3|SUMMARY:a',
        'UID:1|RECURRENCE-ID;TZID=Europe/Paris:20261026T080000|DTSTART;TZID=Europe/Paris:20261027T100000|SUMMARY:a',
        'UID:2|DTSTART:20261028T080000|STATUS:CANCELLED|SUMMARY:b'
      )
    ).toStrictEqual(['2026-10-19 08:00', '2026-10-27 10:00', '2026-11-02 08:00'])
  })

  it.each([
    'FREQ=SECONDLY',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=WEEKLY;BYSETPOS=5;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=99999999'
  ])('keeps the first occurrence only of a rule that may never come true: %s', (rule) => {
    const { events, notes } = read(`UID:1|DTSTART:20261019T080000|RRULE:${rule}|SUMMARY:a`)
    expect(events).toHaveLength(1)
    expect(notes).toStrictEqual([{ code: 'unsupported-recurrence', about: 'a' }])
  })

  it('cuts a repeat without end, and says so', () => {
    const { events, notes } = read('UID:1|DTSTART:20261019T080000|RRULE:FREQ=DAILY|SUMMARY:a')
    expect(events).toHaveLength(400)
    expect(notes).toStrictEqual([{ code: 'recurrence-cut', about: 'a' }])
  })

  it('passes over events without a day that exists', () => {
    const { events, notes } = read('UID:1|DTSTART:20269999T080000|SUMMARY:a', 'UID:2|SUMMARY:b', 'UID:3|DTSTART:20260907T080000|SUMMARY:c')
    expect(events.map(({ title }) => title)).toStrictEqual(['c'])
    expect(notes).toStrictEqual([
      { code: 'unreadable-event', about: 'a' },
      { code: 'unreadable-event', about: 'b' }
    ])
  })

  it.each([
    ['', 'not-calendar'],
    ['{"format":"gamme/plan"}', 'not-calendar'],
    ['BEGIN:VCARD\r\nEND:VCARD', 'not-calendar'],
    ['BEGIN:VCALENDAR', 'damaged'],
    ['BEGIN:VCALENDAR\r\nnonsense\r\nEND:VCALENDAR', 'damaged'],
    [`BEGIN:VCALENDAR\n${'BEGIN:X\n'.repeat(100_000)}`, 'damaged'],
    [calendar(), 'no-event'],
    [calendar('UID:1|DTSTART:garbage'), 'no-event'],
    ['x'.repeat(MAX_CALENDAR_LENGTH + 1), 'too-large'],
    [calendar(...Array.from({ length: MAX_TIMETABLE_EVENTS + 1 }, (_, index) => `UID:${index}|DTSTART:20260907T080000`)), 'too-many-events'],
    [calendar(...Array.from({ length: 20 }, (_, index) => `UID:${index}|DTSTART:20260907T080000|RRULE:FREQ=DAILY`)), 'too-many-events']
  ])('says why a text cannot be read (%#)', (text, code) => {
    const result = readCalendar(text)
    expect(result.ok ? null : result.error.code).toBe(code)
  })

  it('never throws, whatever is cut, doubled or changed', () => {
    const sound = calendar(
      'UID:1|DTSTART;TZID=Europe/Paris:20261019T080000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=3;BYDAY=MO,WE|EXDATE;TZID=Europe/Paris:20261026T080000|SUMMARY:R3.05',
      'UID:1|RECURRENCE-ID:20261026T070000Z|DTSTART:20261027T100000Z|DTEND:20261027T120000Z|SUMMARY:a'
    )
    const pieces = fc.constantFrom('', 'Z', ';', ':', '\r\n', '\r\n ', 'COUNT=-1', '99999999', 'BYDAY=XX', 'TZID=', '"', '\u0000', 'T250000', 'FREQ=', 'é')
    fc.assert(
      fc.property(fc.nat(sound.length), fc.nat(40), pieces, (at, length, piece) => {
        const result = readCalendar(sound.slice(0, at) + piece + sound.slice(at + length))
        if (result.ok) for (const { minutes } of result.value.events) expect(Number.isInteger(minutes)).toBe(true)
        else expect(result.error.code).toMatch(/^(not-calendar|too-large|too-many-events|damaged|no-event)$/)
      }),
      { numRuns: 1000 }
    )
  })
})

describe('a timetable in a plan', () => {
  const plan = newPlan()
  const s3 = semesterOf(plan, 3).id
  const file = read(
    'UID:1|DTSTART;TZID=Europe/Paris:20260907T080000|DURATION:PT2H|RRULE:FREQ=WEEKLY;COUNT=3|SUMMARY:R305 TD gr. 2|LOCATION:B12',
    'UID:2|DTSTART:20260908T080000|DURATION:PT1H30M|SUMMARY:Cours|DESCRIPTION:BUT2 R3.05',
    'UID:3|DTSTART:20260909T080000|DURATION:PT1H|SUMMARY:Métrologie - TP',
    'UID:4|DTSTART;VALUE=DATE:20260910|SUMMARY:R3.05 journée libre',
    'UID:5|DTSTART:20260911T080000|DURATION:PT1H|SUMMARY:Réunion de rentrée'
  )
  const timetable = timetableOf(plan, file.events, { id: 'ade', name: 'ADE', importedAt: '2026-09-01T08:00:00.000Z' })

  it('recognises modules by their code, in the title or the description, or by their title', () => {
    expect(timetableSummary(timetable)).toStrictEqual({
      events: 7,
      range: { start: '2026-09-07', end: '2026-09-21' },
      modules: [
        { code: 'R3.05', events: 5, minutes: 450 },
        { code: 'R3.08', events: 1, minutes: 60 }
      ],
      unknown: [{ title: 'Réunion de rentrée', events: 1 }]
    })
    expect(timetableSummary({ ...timetable, events: [] })).toStrictEqual({ events: 0, range: null, modules: [], unknown: [] })
  })

  it('gives its events by day and its hours by module and week', () => {
    const imported = run(plan, [{ type: 'importTimetable', timetable }])
    expect(timetableEvents(imported, { start: '2026-09-08', end: '2026-09-09' }).map(({ title }) => title)).toStrictEqual(['Cours', 'Métrologie - TP'])
    const minutes = timetabledMinutes(imported, s3)
    expect(minutes.get(moduleOf(plan, 'R3.05').id)).toStrictEqual({ '2026-09-07': 210, '2026-09-14': 120, '2026-09-21': 120 })
    expect(timetabledMinutes(plan, s3).size).toBe(0)
  })

  it('spreads a module as it says, and what it does not say after it', () => {
    const imported = run(plan, [{ type: 'importTimetable', timetable }])
    const r305 = moduleOf(imported, 'R3.05')
    const spread = spreadFromTimetable(imported, r305) ?? {}
    expect(spread).toMatchObject({ '2026-09-07': 210, '2026-09-14': 120, '2026-09-21': 120 })
    const spreadPlan = run(imported, [{ type: 'setSpread', module: r305.id, minutes: spread }])
    expect(spreadPlan.modules.find(({ id }) => id === r305.id)?.schedule?.minutes).toStrictEqual(spread)
    expect(Object.keys(spread).every((week) => week >= '2026-09-07')).toBe(true)
    expect(spreadFromTimetable(imported, moduleOf(imported, 'R3.01'))).toBeNull()
  })
})
