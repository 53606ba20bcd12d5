import { Type } from 'typebox'
import { defineFunction, filterFor } from '#core'
import { mayKnowContact, theContact } from '../../contacts/public.ts'
import { orderStates } from '../order.ts'

/** What a guest was invited to, by year: of orders that the asker may see. */
export const guestHistory = defineFunction({
  id: 'orders.guest-history',
  title: 'See what a guest was invited to',
  kind: 'read',
  on: theContact,
  who: mayKnowContact,
  input: Type.Object(
    {
      contactId: Type.String({ title: 'Guest', description: 'a guest from outside', format: 'uuid' }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    years: Type.Array(
      Type.Object({
        year: Type.Integer(),
        orders: Type.Integer(),
        valueCents: Type.Integer(),
        giftCents: Type.Integer(),
      }),
    ),
    items: Type.Array(
      Type.Object({
        id: Type.String(),
        number: Type.Integer(),
        state: Type.Enum([...orderStates]),
        eventName: Type.String(),
        startsAt: Type.String({ format: 'date-time' }),
        timeZone: Type.String(),
        year: Type.Integer(),
        ownerName: Type.String(),
        hostAttends: Type.Boolean(),
        valueCents: Type.Integer({ description: 'of one seat of the order' }),
        giftCents: Type.Union([Type.Integer(), Type.Null()]),
      }),
    ),
  }),
  async run({ contact, stores, rules, actor }) {
    const items = await stores.orders.invitations(contact.id, filterFor(rules.rule('orders.list'), actor))
    const years = [...Map.groupBy(items, ({ year }) => year)].map(([year, of]) => ({
      year,
      orders: of.length,
      valueCents: of.reduce((sum, { valueCents }) => sum + valueCents, 0),
      giftCents: of.reduce((sum, { giftCents }) => sum + (giftCents ?? 0), 0),
    }))
    return { years, items }
  },
})
