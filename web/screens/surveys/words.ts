import type { QuestionKind, SurveyKind, SurveyState } from '../../affordance/things/surveys.ts'
import type { Tone } from '../../kit/chip.tsx'

export const kindWords: Record<SurveyKind, string> = { interest: 'Interest', feedback: 'Feedback' }

export const stateWords: Record<SurveyState, { words: string; tone: Tone }> = {
  draft: { words: 'Draft', tone: 'idle' },
  open: { words: 'Open', tone: 'allowed' },
  closed: { words: 'Closed', tone: 'waiting' },
  archived: { words: 'Archived', tone: 'idle' },
}

export const questionWords: Record<QuestionKind, string> = {
  one: 'One choice',
  many: 'Several choices',
  'scale-5': 'Scale 1 to 5',
  'scale-10': 'Scale 0 to 10',
  'yes-no': 'Yes or no',
  text: 'Own words',
  seats: 'How many seats',
}
