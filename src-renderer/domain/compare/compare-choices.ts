import type { Plan } from '../plan/plan'
import type { Question } from './sides'

const YEARS = [1, 2, 3] as const

/** Parcours, wishes, entry, modes, maquette: what was chosen for the whole plan. */
export function choiceQuestions(): Question[] {
  const part = 'choices' as const
  return [
    {
      id: 'parcours',
      part,
      subject: { key: 'parcours', params: {} },
      value: ({ parcours }) => ({ type: 'parcours', parcours }),
      place: () => ({ type: 'parcours' }),
      copy: ({ parcours }) => ({ type: 'chooseParcours', parcours })
    },
    {
      id: 'wishes',
      part,
      subject: { key: 'wishes', params: {} },
      value: ({ wishes }) => ({ type: 'wishes', wishes: wishes.map(({ parcours, reason }) => ({ parcours, reason })) }),
      place: () => ({ type: 'parcours' }),
      copy: ({ wishes }) => ({ type: 'setWishes', wishes })
    },
    {
      id: 'entry',
      part,
      subject: { key: 'entry', params: {} },
      value: ({ entryYear }) => ({ type: 'year', year: entryYear }),
      place: () => ({ type: 'threeYears' }),
      copy: ({ entryYear }) => ({ type: 'setEntryYear', entryYear })
    },
    ...YEARS.map(
      (year): Question => ({
        id: `mode/${year}`,
        part,
        subject: { key: 'mode', params: { year } },
        value: (plan) => ({ type: 'mode', mode: modeOf(plan, year) }),
        place: () => ({ type: 'threeYears' }),
        copy: (from) => ({ type: 'setYearMode', year, mode: modeOf(from, year) })
      })
    ),
    {
      id: 'maquette',
      part,
      subject: { key: 'maquette', params: {} },
      value: ({ maquette: { name, version } }) => ({ type: 'maquette', name, version }),
      place: () => ({ type: 'threeYears' }),
      copy: ({ maquette }) => ({ type: 'replaceMaquette', maquette })
    }
  ]
}

function modeOf(plan: Plan, year: 1 | 2 | 3): Plan['yearModes'][number] {
  return plan.yearModes[year - 1] ?? 'initial'
}
