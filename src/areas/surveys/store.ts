/** Surveys: what they ask, whom, and what was answered. The only SQL on their tables. */
import type { LoadedFacts } from '#core'
import type { Tx } from '../../database/database.ts'
import { openAudience } from './store-audience.ts'
import { openInvitations } from './store-invitations.ts'
import { openResults } from './store-results.ts'
import { openSurveyRecords } from './store-surveys.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly surveys: SurveyStore
  }
}
export type SurveyStore = ReturnType<typeof openSurveys>

export function openSurveys(tx: Tx, org: string) {
  const records = openSurveyRecords(tx, org)
  const invitations = openInvitations(tx, org)
  return {
    ...records,
    ...invitations,
    ...openAudience(tx, org),
    ...openResults(tx, org),

    async facts(subject: string, ids: readonly string[], lock: boolean) {
      if (ids.length === 0) return new Map<string, LoadedFacts>()
      return subject === 'invitation'
        ? invitations.invitationFacts(ids, lock)
        : records.surveyFacts(ids, lock)
    },
  }
}
