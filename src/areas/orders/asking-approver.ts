/** The mail to whoever an order waits for: what it is, what speaks for it, and two links that are good once. */
import type { Stores } from '#core'
import type { OrderLine } from './order-row.ts'
import type { Approver } from './store-approvers.ts'

const week = 7 * 24 * 3600 * 1000

export const decisionPurpose = 'decide'

/** Good until the event begins, and for a week at most. */
export const expiryOf = (startsAt: string, now: Date): Date =>
  new Date(Math.min(new Date(startsAt).getTime(), now.getTime() + week))

export async function askByMail(
  stores: Stores,
  order: OrderLine,
  approvers: readonly Approver[],
  now: Date,
): Promise<void> {
  for (const { id, email } of approvers) {
    const link = async (choice: 'approve' | 'deny') =>
      stores.mail.makeLink({
        purpose: decisionPurpose,
        subjectId: order.id,
        personId: id,
        data: { choice },
        expiresAt: expiryOf(order.event.startsAt, now),
      })
    await stores.mail.post({
      kind: 'order.awaits-you',
      to: email,
      toPersonId: id,
      subject: `${order.owner.name} asks for ${order.quantity}: ${order.event.name}`,
      body: letter(order, await link('approve'), await link('deny')),
    })
  }
}

/** Braces of what people wrote stay theirs and cannot pass for an address of ours. */
const safe = (text: string) => text.replaceAll('{{', '{ {')

function letter(order: OrderLine, approve: string, deny: string): string {
  const { owner, event, quantity, valueCents, guests, note, findings } = order
  const guestNames = guests.filter(({ name }) => name !== '').map(({ name, company }) => [name, company])
  return [
    safe(`${owner.name} asks for ${quantity} at ${event.name}, ${event.venueName}, ${dayOf(order)}.`),
    [
      `Value: ${(valueCents / 100).toFixed(2)}`,
      `Purpose: ${order.purpose}`,
      safe(
        `Guests: ${guestNames.map((parts) => parts.filter(Boolean).join(', ')).join('; ') || 'none named'}`,
      ),
      `The host ${order.hostAttends ? 'attends' : 'does not attend'}.`,
      ...findings.map(({ says }) => safe(says)),
    ].join('\n'),
    ...(note === '' ? [] : [safe(note.replace(/^/gm, '> '))]),
    `Approve: {{base}}/decide/${approve}`,
    `Deny, and say why: {{base}}/decide/${deny}`,
    'Each link is for you alone and good once. You are asked to sign in and to confirm.',
    'All that waits for you: {{base}}/approvals',
  ].join('\n\n')
}

const dayOf = ({ event }: OrderLine) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: event.timeZone }).format(
    new Date(event.startsAt),
  )
