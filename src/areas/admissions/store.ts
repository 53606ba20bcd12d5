/** Who may hand out what, for whom releases are kept, and who awards what waits. */
import type { Tx } from '../../database/database.ts'
import { openAudiences } from './store-audiences.ts'
import { openHeld } from './store-held.ts'
import { openHeldEvents } from './store-held-events.ts'
import { openWaiting } from './store-waiting.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly admissions: AdmissionStore
  }
}
export type AdmissionStore = ReturnType<typeof openAdmissions>

export const openAdmissions = (tx: Tx, org: string) => ({
  ...openAudiences(tx, org),
  ...openHeld(tx, org),
  ...openHeldEvents(tx, org),
  ...openWaiting(tx, org),
})
