import { moduleIn, semesterIn, ueIn } from './commands/maquette-recipe'
import type { Maquette } from './maquette'
import type { FigurePlace, MaquetteCommand, MaquetteLabel } from './maquette-command'

function label(key: string, params: MaquetteLabel['params'] = {}): MaquetteLabel {
  return { key, params }
}

function figureName(maquette: Maquette, semester: number, { figure, index }: FigurePlace): string {
  return (figure === 'ects' ? ueIn(maquette, semester, index)?.code : moduleIn(maquette, semester, index)?.code) ?? ''
}

/**
 * What a command does, in the maquette before it: a message key under `maquetteCommand.` and its parameters, all of
 * them free of any language, since the label is kept in the history.
 */
export function maquetteLabel(maquette: Maquette, command: MaquetteCommand): MaquetteLabel {
  const code = (semester: number, module: number): string => moduleIn(maquette, semester, module)?.code ?? ''
  const ue = (semester: number, index: number): string => ueIn(maquette, semester, index)?.code ?? ''
  switch (command.type) {
    case 'setIdentity':
      return command.change.name === undefined ? label('setIdentity') : label('rename', { name: command.change.name.trim() })
    case 'importContent':
      return label('importContent', { name: command.maquette.name })
    case 'setBonus':
      return label('setBonus')
    case 'addSemester':
      return label('addSemester', { semester: command.number })
    case 'removeSemester':
      return label('removeSemester', { semester: command.semester })
    case 'addUe':
      return label('addUe', { ue: command.ue.code })
    case 'setUe':
      return label('setUe', { ue: ue(command.semester, command.ue) })
    case 'removeUe':
      return label('removeUe', { ue: ue(command.semester, command.ue) })
    case 'addModule':
      return label('addModule', { code: command.module.code })
    case 'setModule':
      return label('setModule', { code: code(command.semester, command.module) })
    case 'moveModule':
      return label('moveModule', { code: code(command.semester, command.module), semester: command.to })
    case 'removeModule':
      return label('removeModule', { code: code(command.semester, command.module) })
    case 'setHours': {
      const [first, ...others] = command.changes
      if (first && others.length === 0) return label('setHours', { code: code(command.semester, first.module) })
      return label('setManyHours', { count: command.changes.length, semester: command.semester })
    }
    case 'setCoefficients': {
      const [first, ...others] = command.changes
      if (first && others.length === 0) return label('setCoefficient', { code: code(command.semester, first.module), ue: first.ue })
      return label('setManyCoefficients', { count: command.changes.length, semester: command.semester })
    }
    case 'confirmFigures': {
      const [first, ...others] = command.figures
      if (first && others.length === 0) return label(`confirm.${first.figure}`, { code: figureName(maquette, command.semester, first) })
      return label('confirm.many', { count: command.figures.length, semester: semesterIn(maquette, command.semester)?.number ?? '' })
    }
  }
}
