/**
 * Whoever is blocked or leaves is signed out everywhere, by the queue. Their next request would end their sessions too;
 * but somebody unblocked before it must not find the old ones alive.
 */
import type { Identity } from '../../identity/identity.ts'
import type { OutboxEvent } from '../../pipeline/outbox.ts'

export const endSessionsOn =
  (identity: Pick<Identity, 'endSessionsOf'>) =>
  async ({ event, orgId, subject }: OutboxEvent): Promise<void> => {
    if (subject && (event === 'employee.blocked' || event === 'employee.deactivated'))
      await identity.endSessionsOf({ orgId, personId: subject.id })
  }
