/** The life of a ticket before it happens: who enters it, and what each person then does. */
import type { Impact, StatusName, Urgency } from '../catalogue.ts'

export type Act = { readonly at: Date; readonly by: string } & (
  | { readonly does: 'assign'; readonly to?: string | null; readonly group?: string; readonly says?: string }
  | { readonly does: 'take' }
  | { readonly does: 'comment' | 'note'; readonly says: string }
  | { readonly does: 'status'; readonly to: StatusName; readonly says?: string; readonly until?: Date }
  | { readonly does: 'contact'; readonly person: string }
  | { readonly does: 'edit'; readonly impact?: Impact; readonly urgency?: Urgency }
)

/** People by handle, the rest by name. */
export interface Plan {
  readonly application: string
  readonly type: string
  readonly classification:
    | 'incident'
    | 'major-incident'
    | 'problem'
    | 'change'
    | 'release'
    | 'service-request'
  readonly title: string
  readonly text: string
  readonly requestor: string
  readonly enteredBy: string
  readonly enteredAt: Date
  readonly impact: Impact
  readonly urgency: Urgency
  /** in order of time */
  readonly acts: readonly Act[]
}
