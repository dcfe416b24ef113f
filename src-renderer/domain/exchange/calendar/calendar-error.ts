/**
 * Why a calendar file cannot be read: `not-calendar`: no iCalendar text; `too-large`: beyond `MAX_CALENDAR_LENGTH`;
 * `too-many-events`: beyond `MAX_TIMETABLE_EVENTS`, repeats counted; `damaged`: its structure breaks off or a line
 * makes no sense; `no-event`: nothing in it has a date.
 */
export type CalendarErrorCode = 'not-calendar' | 'too-large' | 'too-many-events' | 'damaged' | 'no-event'

export interface CalendarError {
  code: CalendarErrorCode
  /** For the log, never shown. */
  detail: string
}

/**
 * What was left out or guessed: `unreadable-event`: without a start that exists; `unsupported-recurrence`: only its
 * first occurrence was kept; `recurrence-cut`: a repeat without end was cut; `unknown-timezone`: read as Paris time.
 */
export type CalendarNoteCode = 'unreadable-event' | 'unsupported-recurrence' | 'recurrence-cut' | 'unknown-timezone'

export interface CalendarNote {
  code: CalendarNoteCode
  /** The event's title, or the time zone's name. */
  about: string
}
