/** The mail to whoever an order waits for: what it is, what speaks for it, and two links that are good once. */
import { type Actor, actorOf, allows, notFound, type Rulebook, type Stores } from '#core'
import { oneLine, quoted } from '../mail/public.ts'
import { type OrderLine, sayQuantity } from './order-row.ts'
import type { Approver } from './store-approvers.ts'

const week = 7 * 24 * 3600 * 1000

export const decisionPurpose = 'decide'

/** Good until the event begins, and for a week at most. */
export const expiryOf = (startsAt: string, now: Date): Date =>
  new Date(Math.min(new Date(startsAt).getTime(), now.getTime() + week))

/**
 * Of those whose word the order seems to wait for, the ones who may give it by the rule at this moment: the letter says
 * who is invited and why, and a right may have been taken away since the order was planned.
 */
export async function thoseWhoMay(
  rules: Rulebook,
  stores: Stores,
  orderId: string,
): Promise<readonly Approver[]> {
  const subject = (await stores.orders.facts('order', [orderId], false)).get(orderId)
  if (!subject) return []
  const able: Approver[] = []
  for (const one of await stores.orders.approversOf(orderId)) {
    const loaded = await stores.access.actor(one.id)
    if (loaded && allows(rules.rule('orders.approve'), actorOf(loaded.facts), { subject })) able.push(one)
  }
  return able
}

interface Opening {
  readonly actor: Actor
  readonly stores: Stores
  readonly rules: Rulebook
}

/** @throws notFound where the order went out of their sight since the letter: the link knows no more than they may */
export async function requireVisible({ actor, stores, rules }: Opening, orderId: string): Promise<void> {
  const subject = (await stores.orders.facts('order', [orderId], false)).get(orderId)
  if (!subject || !allows(rules.rule('orders.view'), actor, { subject }))
    throw notFound('link that is still good')
}

export async function askByMail(
  stores: Stores,
  order: OrderLine,
  approvers: readonly Approver[],
  now: Date,
): Promise<void> {
  const currency = await stores.reports.currency()
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
      subject: `${order.owner.name} asks for ${sayQuantity(order)}: ${order.event.name}`,
      body: letter(order, currency, await link('approve'), await link('deny')),
    })
  }
}

function letter(order: OrderLine, currency: string, approve: string, deny: string): string {
  const { owner, event, valueCents, askedValueCents, guests, note, findings } = order
  const guestNames = guests.filter(({ name }) => name !== '').map(({ name, company }) => [name, company])
  return [
    oneLine(
      `${owner.name} asks for ${sayQuantity(order)} at ${event.name}, ${event.venueName}, ${dayOf(order)}.`,
    ),
    [
      `Value: ${moneyOf(valueCents, currency)}${askedValueCents > valueCents ? ` of ${moneyOf(askedValueCents, currency)}` : ''}`,
      `Purpose: ${order.purpose}`,
      oneLine(
        `Guests: ${guestNames.map((parts) => parts.filter(Boolean).join(', ')).join('; ') || 'none named'}`,
      ),
      `The host ${order.hostAttends ? 'attends' : 'does not attend'}.`,
      ...findings.map(({ says }) => oneLine(says)),
    ].join('\n'),
    ...(note === '' ? [] : [quoted(note)]),
    `Approve: {{base}}/decide/${approve}`,
    `Deny, and say why: {{base}}/decide/${deny}`,
    'Each link is for you alone and good once. You are asked to sign in and to confirm.',
    'All that waits for you: {{base}}/approvals',
  ].join('\n\n')
}

export const moneyOf = (cents: number, currency: string) =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(
    cents / 100,
  )

const dayOf = ({ event }: OrderLine) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: event.timeZone }).format(
    new Date(event.startsAt),
  )
