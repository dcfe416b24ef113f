import type { Framework } from '@/domain/framework/framework'

/** 1 to 5, the colour; 0 where the framework does not know the competence. */
export function competenceNumber(framework: Framework, id: string): number {
  return framework.competences.find((candidate) => candidate.id === id)?.number ?? 0
}

/** "1 Spécifier" of a competence's id; the id itself where the framework does not know it. */
export function competenceName(framework: Framework, id: string): string {
  const competence = framework.competences.find((candidate) => candidate.id === id)
  return competence ? `${competence.number} ${competence.name}` : id
}
