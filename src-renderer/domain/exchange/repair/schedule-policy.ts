import { always, GIVE_UP, REMOVE, type RepairPolicy, type Replacement } from './repair'

const remove = always(REMOVE)

/** Whole minutes; anything else is none. */
const roundedOr =
  (other: unknown): Replacement =>
  (value) =>
    typeof value === 'number' && value >= 0 && value <= 10_000_000 ? Math.round(value) : other

/** A set date, rhythm or week that makes no sense gives the usual pattern back. */
export const calendarPolicy: RepairPolicy = {
  start: remove,
  end: remove,
  rhythm: remove,
  weeks: remove,
  'weeks.*': remove
}

export const moduleSchedulePolicy: RepairPolicy = {
  minutes: remove,
  'minutes.*': roundedOr(REMOVE),
  personal: remove,
  'personal.*': roundedOr(REMOVE),
  personalFactor: remove,
  locked: remove
}

/** `identifier` stands for an id that is missing; made unique afterwards. */
export function schedulePolicy(identifier: string): RepairPolicy {
  return {
    breaks: remove,
    'breaks.*.id': always(identifier),
    'breaks.*.title': always(''),
    personalFactors: remove,
    'personalFactors.*': remove,
    ceiling: roundedOr(REMOVE),
    tasks: remove,
    'tasks.*.id': always(identifier),
    'tasks.*.kind': always('task'),
    'tasks.*.title': always(''),
    'tasks.*.module': always(null),
    // A task without its day cannot be placed in any week: it is dropped, and said so.
    'tasks.*.time': always(null),
    'tasks.*.estimate': roundedOr(null),
    'tasks.*.done': always(false),
    'tasks.*.notes': always(''),
    'tasks.*.work': remove,
    timetables: remove,
    'timetables.*.id': always(identifier),
    'timetables.*.name': always(''),
    'timetables.*.importedAt': always('1970-01-01T00:00:00.000Z'),
    'timetables.*.events.*.title': always(''),
    'timetables.*.events.*.time': always(null),
    'timetables.*.events.*.minutes': roundedOr(GIVE_UP),
    'timetables.*.events.*.place': always(''),
    'timetables.*.events.*.code': always(null)
  }
}
