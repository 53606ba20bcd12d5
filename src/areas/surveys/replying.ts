/** One answer to a survey, whichever way it comes. */
import { conflict, type Stores } from '#core'
import { type Answer, requireFitting, seatsIn } from './question.ts'

export interface Reply {
  readonly invitation: string
  /** of the survey whose questions were answered */
  readonly version: number
  readonly answers: readonly Answer[]
}

/** @returns the survey that was answered, and what it says to whoever did */
export async function keepReply(stores: Stores, { invitation, version, answers }: Reply, now: Date) {
  const form = await stores.surveys.form(invitation)
  if (!form) throw conflict('This survey is not there any more.')
  if (form.isAnswered) throw conflict('You have answered this survey already. Thank you.')
  if (!form.isOpen) throw conflict('This survey is closed, and takes no answers any more.')
  if (form.version !== version)
    throw conflict('The questions were changed meanwhile: load them anew. Nothing was sent.')
  const fitting = requireFitting(form.questions, answers)
  const kept = await stores.surveys.keepAnswers(invitation, fitting, seatsIn(form.questions, fitting), now)
  if (!kept) throw conflict('You have answered this survey already. Thank you.')
  return { id: form.id, thanks: form.thanks }
}
