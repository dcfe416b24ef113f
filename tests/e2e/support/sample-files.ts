import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const planFixture = fileURLToPath(new URL('../../fixtures/plan-v1.gamme', import.meta.url))

/** A valid plan file in this folder. */
export async function putPlanFile(folder: string, name = 'plan.gamme'): Promise<string> {
  const path = join(folder, name)
  await copyFile(planFixture, path)
  return path
}
