import userEvent from '@testing-library/user-event'
import { screen, waitFor, within } from '@testing-library/vue'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import type { Command } from '@/domain/plan/command'
import type { Plan } from '@/domain/plan/plan'
import { findModule } from '@/domain/plan/query'
import { spreadOf } from '@/domain/schedule/spread'
import { summaryOf } from '@/storage/plan-summary'
import { fail, ok } from '@/domain/result'
import { arrivalOfDropped } from '@/features/plans/import/read-bytes'
import { useCalendarFiles } from '@/features/semester/calendar-files/calendar-files'
import TimetablesPanel from '@/features/semester/calendar-files/TimetablesPanel.vue'
import DeadlineDoors from '@/features/semester/DeadlineDoors.vue'
import { runCommand } from '@/features/shell/command-handlers'
import { bridge } from '@/platform'
import type { SaveRequest } from '@/platform/bridge'
import { useLibrary } from '@/stores/library'
import { useNotices } from '@/stores/notices'
import { assessed, moduleId, open, planAfter, setClock, showPart, task } from './stage'

const CALENDAR = [
  'BEGIN:VCALENDAR',
  'VERSION:2.0',
  'X-WR-CALNAME:ADE BUT1',
  ...[
    ['1', '20261012T080000', '20261012T100000', 'R1.01 TD gr. 2'],
    ['2', '20261019T080000', '20261019T103000', 'R1.01 CM'],
    ['3', '20261019T140000', '20261019T150000', 'Réunion de rentrée']
  ].flatMap(([uid, start, end, title]) => ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART;TZID=Europe/Paris:${start}`, `DTEND;TZID=Europe/Paris:${end}`, `SUMMARY:${title}`, 'END:VEVENT']),
  'END:VCALENDAR',
  ''
].join('\r\n')

const page = defineComponent({ inheritAttrs: false, setup: (_props, { attrs }) => () => [h(TimetablesPanel, { plan: attrs['plan'] as Plan }), h(DeadlineDoors)] })

async function show(...commands: ((plan: Plan) => Command)[]) {
  open(planAfter(...commands))
  const stage = await showPart(page, () => ({}))
  return { ...stage, user: userEvent.setup(), timetables: () => stage.current.plan?.schedule?.timetables ?? [] }
}

function opens(text: string | Uint8Array, name = 'ADECal.ics'): void {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  vi.spyOn(bridge.files, 'open').mockResolvedValue(ok([{ name, bytes }]))
}

const toasts = (): string[] => useNotices().toasts.map(({ text }) => text)
const dialog = async (name: string) => within(await screen.findByRole('dialog', { name }))

beforeEach(() => setClock())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('the export of a calendar', () => {
  const saves = (): SaveRequest[] => {
    const requests: SaveRequest[] = []
    vi.spyOn(bridge.files, 'save').mockImplementation((request) => {
      requests.push(request)
      return Promise.resolve(ok({ name: 'plan.ics' }))
    })
    return requests
  }

  it('says what it holds and writes what is ticked', async () => {
    const requests = saves()
    const { user } = await show(task('Rapport', { kind: 'deadline', time: '18:00' }), task('Réviser'), assessed('R1.01', 'ds'), assessed('R2.01', 'later'))
    await user.click(screen.getByRole('button', { name: 'Exporter…' }))
    const form = await dialog('Exporter le calendrier')
    expect(form.getByRole('checkbox', { name: 'Évaluations et examens (1)' })).toBeTruthy()
    await user.click(form.getByRole('radio', { name: 'Tous les semestres' }))
    expect(form.getByRole('checkbox', { name: 'Évaluations et examens (2)' })).toBeTruthy()
    await user.click(form.getByRole('checkbox', { name: 'Tâches (1)' }))
    await user.click(form.getByRole('checkbox', { name: /^Entreprise, stage/ }))
    await user.click(form.getByRole('button', { name: 'Enregistrer le fichier…' }))
    await waitFor(() => expect(toasts()).toEqual(['3 événements enregistrés dans plan.ics.']))
    expect(requests.map(({ kind, suggestedName }) => [kind, suggestedName])).toEqual([['calendar', 'Mon BUT GMP.ics']])
    const text = new TextDecoder().decode(requests[0]?.bytes)
    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('summary'))
    expect(events).toEqual(['R1.01 · DS', 'Rapport', 'R2.01 · DS'])
  })

  it('stays open when the save dialog is left, and says why it failed', async () => {
    const { user } = await show(task('Rapport'))
    vi.spyOn(bridge.files, 'save').mockResolvedValueOnce(ok(null)).mockResolvedValueOnce(fail({ code: 'disk-full', detail: '' }))
    runCommand('export-calendar')
    const form = await dialog('Exporter le calendrier')
    await user.click(form.getByRole('button', { name: 'Enregistrer le fichier…' }))
    expect(form.getByRole('button', { name: 'Enregistrer le fichier…' })).toBeTruthy()
    await user.click(form.getByRole('button', { name: 'Enregistrer le fichier…' }))
    await waitFor(() => expect(toasts()[0]).toMatch(/^Le calendrier n'est pas exporté\. ./))
  })

  it('writes nothing when nothing is ticked', async () => {
    const { user } = await show(task('Rapport'))
    await user.click(screen.getByRole('button', { name: 'Exporter…' }))
    const form = await dialog('Exporter le calendrier')
    for (const box of form.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked, disabled }) => checked && !disabled)) await user.click(box)
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Enregistrer le fichier…' }).disabled).toBe(true)
  })
})

describe('the import of a timetable', () => {
  it('shows what it recognises, and keeps it in one step that undo takes back', async () => {
    opens(CALENDAR)
    const { user, current, timetables } = await show()
    await user.click(screen.getByRole('button', { name: 'Importer…' }))
    const form = await dialog('Importer un emploi du temps')
    expect(await form.findByText('3 événements')).toBeTruthy()
    expect(form.getByText(/du 12 octobre 2026 au 19 octobre 2026/)).toBeTruthy()
    const table = within(form.getByRole('table', { name: '1 module reconnu à son code ou à son titre' }))
    expect(within(table.getByRole('row', { name: /^R1\.01/ })).getAllByRole('cell').map(({ textContent }) => textContent?.trim().replace(/\s/g, ' '))).toEqual(['2', '4,5 h'])
    expect(form.getByText('1 événement sans module reconnu')).toBeTruthy()
    expect(timetables()).toEqual([])
    await user.click(form.getByRole('button', { name: 'Importer' }))
    expect(timetables()).toMatchObject([{ name: 'ADE BUT1', events: [{ code: 'R1.01', minutes: 120 }, { code: 'R1.01', minutes: 150 }, { code: null }] }])
    expect(toasts()).toEqual(['« ADE BUT1 » importé dans Mon BUT GMP, 3 événements.'])
    expect(await screen.findByText('ADE BUT1')).toBeTruthy()
    current.undo()
    expect(timetables()).toEqual([])
  })

  it('spreads the hours of the modules by it when asked to, in the same step', async () => {
    opens(CALENDAR)
    const { user, current } = await show()
    await user.click(screen.getByRole('button', { name: 'Importer…' }))
    const form = await dialog('Importer un emploi du temps')
    await user.click(await form.findByRole('checkbox', { name: /^Répartir aussi/ }))
    await user.click(form.getByRole('button', { name: 'Importer' }))
    const spread = () => spreadOf(current.plan!, findModule(current.plan!, moduleId(current.plan!, 'R1.01'))!)
    expect(spread().isSet).toBe(true)
    expect(spread().weeks.find(({ monday }) => monday === '2026-10-12')?.teaching).toBe(120)
    expect(current.undoLabel).toEqual({ key: 'importTimetable', params: { name: 'ADE BUT1' } })
    current.undo()
    expect(spread().isSet).toBe(false)
    expect(current.plan?.schedule).toBeUndefined()
  })

  it('updates the one that is here, or stands beside it', async () => {
    opens(CALENDAR)
    const { user, timetables } = await show(() => ({ type: 'importTimetable', timetable: { id: 'old', name: 'Emploi du temps', importedAt: '2026-09-01T08:00:00.000Z', events: [] } }))
    await user.click(screen.getByRole('button', { name: 'Importer…' }))
    let form = await dialog('Importer un emploi du temps')
    await user.click(await form.findByRole('button', { name: 'Importer' }))
    expect(timetables()).toMatchObject([{ id: 'old', name: 'Emploi du temps', events: { length: 3 } }])
    await user.click(screen.getByRole('button', { name: 'Importer…' }))
    form = await dialog('Importer un emploi du temps')
    await user.selectOptions(await form.findByRole('combobox', { name: 'Place' }), '')
    await user.clear(form.getByRole('textbox', { name: /^Nom de l'emploi du temps/ }))
    expect(form.getByText('Donner un nom.')).toBeTruthy()
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Importer' }).disabled).toBe(true)
    await user.type(form.getByRole('textbox', { name: /^Nom de l'emploi du temps/ }), 'Groupe 2')
    await user.click(form.getByRole('button', { name: 'Importer' }))
    expect(timetables().map(({ name }) => name)).toEqual(['Emploi du temps', 'Groupe 2'])
  })

  it('removes one', async () => {
    const { user, timetables } = await show(() => ({ type: 'importTimetable', timetable: { id: 'old', name: 'ADE', importedAt: '2026-09-01T08:00:00.000Z', events: [] } }))
    await user.click(screen.getByRole('button', { name: "Retirer l'emploi du temps ADE" }))
    expect(timetables()).toEqual([])
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Importer…' })))
  })

  it.each([
    ['a film', new Uint8Array(6_000_000), 'Ce fichier est trop grand pour un emploi du temps. Exporter une période plus courte.'],
    ['another text', 'Bonjour', "Ce fichier n'est pas un calendrier. Choisir un fichier .ics, exporté d'ADE ou d'un autre calendrier."],
    ['a broken one', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nxx', "Ce calendrier est endommagé : il s'arrête ou se contredit. L'exporter à nouveau depuis sa source."],
    ['an empty one', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', "Aucun événement daté dans ce calendrier. Vérifier la période choisie à l'export."]
  ])('refuses %s with one sentence, and leaves the plan', async (_what, content, sentence) => {
    opens(content)
    const { user, current } = await show()
    const before = current.plan
    await user.click(screen.getByRole('button', { name: 'Importer…' }))
    const form = await dialog('Importer un emploi du temps')
    expect(await form.findByText(sentence)).toBeTruthy()
    expect(form.queryByRole('button', { name: 'Importer' })).toBeNull()
    expect(current.plan).toBe(before)
  })

  it('asks for the plan when none is open, and changes that one', async () => {
    const plan = planAfter()
    open(plan).plan = null
    const library = useLibrary()
    vi.spyOn(library, 'read').mockResolvedValue(ok(plan))
    const change = vi.spyOn(library, 'change').mockResolvedValue(fail({ code: 'no-change', detail: '' }))
    Object.defineProperty(library, 'plans', { get: () => [{ ...summaryOf(plan), savedAt: plan.updatedAt, archivedAt: null }] })
    const { current } = await showPart(DeadlineDoors, () => ({}), '/plain')
    useCalendarFiles().offer([arrivalOfDropped(new File([CALENDAR], 'ADECal.ics'))])
    const form = await dialog('Importer un emploi du temps')
    await userEvent.click(await form.findByRole('button', { name: 'Importer' }))
    await waitFor(() => expect(change).toHaveBeenCalledOnce())
    expect(change.mock.calls[0]?.[0]).toBe(plan.id)
    expect(change.mock.calls[0]?.[1]).toMatchObject({ type: 'importTimetable', timetable: { name: 'ADE BUT1' } })
    expect(current.plan).toBeNull()
  })
})
