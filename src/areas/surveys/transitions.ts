/** The state machine of a survey. It is opened once: who is to be asked anew gets a duplicate. */
import { conflict, defineMachine, type Transition } from '#core'
import { type SurveyState, surveyStates } from './survey.ts'

const surveyTransitions: readonly Transition<SurveyState>[] = [
  { from: 'draft', action: 'surveys.open', to: 'open' },
  { from: 'open', action: 'surveys.close', to: 'closed' },
  { from: 'closed', action: 'surveys.archive', to: 'archived' },
  { from: 'draft', action: 'surveys.archive', to: 'archived' },
]

/** @throws conflict where the table has no such line */
export function stateAfter(action: string, from: SurveyState): SurveyState {
  const line = surveyTransitions.find((one) => one.action === action && one.from === from)
  if (!line) throw conflict(`the survey is ${from} and does not change this way`)
  return line.to
}

export const surveyMachine = defineMachine({
  of: 'survey',
  states: surveyStates,
  first: ['draft'],
  final: ['archived'],
  table: surveyTransitions,
})
