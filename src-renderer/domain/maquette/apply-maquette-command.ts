import { create } from 'mutative'
import type { Context } from '../context'
import { fail, ok, type Result } from '../result'
import { sameData } from '../same-data'
import { confirmFigures, setCoefficients, setHours } from './commands/figure-commands'
import { setBonus, setIdentity } from './commands/identity-commands'
import { importContent } from './commands/import-command'
import { addModule, moveModule, removeModule, setModule } from './commands/maquette-module-commands'
import type { CheckedMaquette } from './commands/maquette-recipe'
import { addSemester, addUe, removeSemester, removeUe, setUe } from './commands/semester-ue-commands'
import type { Maquette } from './maquette'
import type { MaquetteChange, MaquetteCommand, MaquetteCommandError } from './maquette-command'
import { maquetteLabel } from './maquette-labels'

function check(maquette: Maquette, command: MaquetteCommand): CheckedMaquette {
  switch (command.type) {
    case 'setIdentity':
      return setIdentity(command)
    case 'importContent':
      return importContent(maquette, command)
    case 'setBonus':
      return setBonus(command)
    case 'addSemester':
      return addSemester(maquette, command)
    case 'removeSemester':
      return removeSemester(maquette, command)
    case 'addUe':
      return addUe(maquette, command)
    case 'setUe':
      return setUe(maquette, command)
    case 'removeUe':
      return removeUe(maquette, command)
    case 'addModule':
      return addModule(maquette, command)
    case 'setModule':
      return setModule(maquette, command)
    case 'moveModule':
      return moveModule(maquette, command)
    case 'removeModule':
      return removeModule(maquette, command)
    case 'setHours':
      return setHours(maquette, command)
    case 'setCoefficients':
      return setCoefficients(maquette, command)
    case 'confirmFigures':
      return confirmFigures(maquette, command)
  }
}

/**
 * Changes a maquette by a command; the maquette given stays as it is. `no-change` when there is nothing to do, which is
 * no event; `unknown-place` and `invalid-value` say why a command cannot be done, and `taken` that a semester is
 * already there.
 */
export function applyMaquetteCommand(
  maquette: Maquette,
  command: MaquetteCommand,
  context: Context
): Result<MaquetteChange, MaquetteCommandError> {
  const checked = check(maquette, command)
  if (!checked.ok) return checked
  const [next, patches, inverse] = create(maquette, (draft) => checked.value(draft), { enablePatches: true })
  if (sameData(next, maquette)) return fail({ code: 'no-change', detail: command.type })
  const entry = { id: context.newId(), at: context.now, label: maquetteLabel(maquette, command), patches, inverse }
  return ok({ maquette: next, entry })
}
