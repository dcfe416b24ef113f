import { choiceQuestions } from './compare-choices'
import { hourQuestions, loadQuestions, stageQuestions } from './compare-figures'
import { moduleQuestions } from './compare-modules'
import { diagnosticQuestions, resultQuestions } from './compare-outcomes'
import type { ComparePart, CompareRow } from './compare-row'
import { semesterQuestions } from './compare-semesters'
import { rowOf, type Sides } from './sides'

/** From what was chosen to what comes of it. */
export const COMPARE_PARTS: readonly ComparePart[] = ['choices', 'semesters', 'modules', 'hours', 'stage', 'load', 'diagnostics', 'results']

/**
 * Two plans, or two states of one, side by side: every row, equal ones too, part by part. Plans are matched by what
 * they speak of (semester and attempt, module code, competence), never by id. A row that differs carries its place in
 * each plan and, where it makes sense, the command that gives one side the other's choice.
 */
export function comparePlans(sides: Sides): CompareRow[] {
  const questions = [
    ...choiceQuestions(),
    ...semesterQuestions(sides),
    ...moduleQuestions(sides),
    ...hourQuestions(sides),
    ...stageQuestions(sides),
    ...loadQuestions(sides),
    ...diagnosticQuestions(sides),
    ...resultQuestions(sides)
  ]
  return questions.map((question) => rowOf(question, sides))
}
