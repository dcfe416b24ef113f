import { isJsonObject, type JsonObject } from '../json'

/** A property as jCal (RFC 7265) writes it. */
export interface CalendarProperty {
  parameters: JsonObject
  type: string
  values: unknown[]
}

/** The properties of one component, by their name in small letters. */
export type CalendarComponent = ReadonlyMap<string, CalendarProperty[]>

function propertyOf(item: unknown): [string, CalendarProperty] | null {
  if (!Array.isArray(item) || typeof item[0] !== 'string' || typeof item[2] !== 'string') return null
  return [item[0], { parameters: isJsonObject(item[1]) ? item[1] : {}, type: item[2], values: item.slice(3) }]
}

function componentOf(properties: unknown): CalendarComponent {
  const component = new Map<string, CalendarProperty[]>()
  for (const item of Array.isArray(properties) ? properties : []) {
    const property = propertyOf(item)
    if (!property) continue
    const same = component.get(property[0])
    if (same) same.push(property[1])
    else component.set(property[0], [property[1]])
  }
  return component
}

export interface CalendarParts {
  calendar: CalendarComponent
  events: CalendarComponent[]
}

/** The calendars of a parsed text, each with its events; what is neither is passed over. */
export function calendarsOf(jcal: unknown): CalendarParts[] {
  if (!Array.isArray(jcal)) return []
  // One calendar alone is `[name, properties, components]`, several are a list of these.
  const components: unknown[] = typeof jcal[0] === 'string' ? [jcal] : jcal
  return components.flatMap((component): CalendarParts[] => {
    if (!Array.isArray(component) || component[0] !== 'vcalendar') return []
    const children: unknown[] = Array.isArray(component[2]) ? component[2] : []
    const events = children.flatMap((child) => (Array.isArray(child) && child[0] === 'vevent' ? [componentOf(child[1])] : []))
    return [{ calendar: componentOf(component[1]), events }]
  })
}

/** The first text of a property, on one line, cut to a length that a screen can show. */
export function textOf(component: CalendarComponent, name: string, length: number): string {
  const value = component.get(name)?.[0]?.values[0]
  if (typeof value !== 'string') return ''
  return Array.from(value.replace(/[\s\p{Cc}]+/gu, ' ').trim()).slice(0, length).join('')
}
