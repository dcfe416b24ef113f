import { createPinia, setActivePinia } from 'pinia'
import { createPlan } from '@/domain/plan/create-plan'
import type { Plan } from '@/domain/plan/plan'
import { context } from '@/platform/clock'
import { openStorage, type Storage } from '@/storage'
import { useDatabase } from '@/stores/database'
import { useFramework } from '@/stores/framework'
import { valueOf, type newDisk } from '../storage/support'

export type Disk = ReturnType<typeof newDisk>

/** One run of the program over a disk: fresh stores, and the database that earlier runs left. */
export async function startSession(disk: Disk): Promise<Storage> {
  const storage = valueOf(await openStorage(disk))
  setActivePinia(createPinia())
  useDatabase().use(storage)
  valueOf(await useFramework().load())
  return storage
}

/** A new plan from the gabarit, not stored. */
export function gabaritPlan(name: string): Plan {
  const { gabarit } = useFramework()
  if (!gabarit) throw new Error('the session is not started')
  return createPlan(
    { name, entryYear: 2026, yearModes: ['initial', 'initial', 'initial'], parcours: null, maquette: gabarit },
    context()
  )
}

/** A promise and the means to fulfil it: lets a test decide when a slow answer comes. */
export function deferred<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}
