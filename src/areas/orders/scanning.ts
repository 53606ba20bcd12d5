/** What a code on a ticket is worth at this moment. */
import { type Static, Type } from 'typebox'
import type { Stores } from '#core'
import type { DeliveryLine } from './delivery-line.ts'
import { saySeat, sayWhen } from './delivery-mail.ts'

export const CodeInput = Type.Object(
  {
    code: Type.String({
      title: 'Code',
      description: 'as it stands on the ticket',
      minLength: 1,
      maxLength: 300,
    }),
  },
  { additionalProperties: false },
)

const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const Scanned = Type.Object({
  verdict: Type.Enum(['valid', 'used', 'not-now', 'not-valid']),
  says: Type.String(),
  id: orNull(Type.String({ description: 'the order' })),
  version: Type.Integer({ description: 'of the order' }),
  admissionId: orNull(Type.String()),
  seat: Type.String(),
  guest: Type.String(),
  event: Type.String(),
  when: Type.String({ description: 'day and time where it takes place' }),
  arrivedAt: orNull(Type.String({ format: 'date-time' })),
  letInByYou: Type.Boolean({ description: 'whoever asks let them in, and can take it back' }),
})
export type Scanned = Static<typeof Scanned>

const nothing: Scanned = {
  verdict: 'not-valid',
  says: 'This code was not made here.',
  id: null,
  version: 0,
  admissionId: null,
  seat: '',
  guest: '',
  event: '',
  when: '',
  arrivedAt: null,
  letInByYou: false,
}

type Behind = NonNullable<Awaited<ReturnType<Stores['orders']['behindCode']>>>

export interface AtTheDoor {
  readonly stores: Stores
  readonly now: Date
  readonly by: { readonly id: string | null }
}

/** @param keep where somebody is let in by it */
export async function scan({ stores, now, by }: AtTheDoor, code: string, keep = false): Promise<Scanned> {
  const behind = await stores.orders.behindCode(code, keep)
  const [line] = behind ? await stores.orders.deliveryLines([behind.orderId]) : []
  if (!behind || !line) return nothing
  const seat = line.seats.find(({ admissionId }) => admissionId === behind.admissionId)
  const { locale } = await stores.orders.organisation()
  const known = {
    id: behind.orderId,
    version: line.version,
    admissionId: behind.admissionId,
    seat: seat ? saySeat(seat) : '',
    guest: seat?.person?.name ?? '',
    event: line.event.name,
    when: behind.dateIsTba ? 'date to be announced' : sayWhen(line.event, locale),
    arrivedAt: behind.arrivedAt?.toISOString() ?? null,
    letInByYou: behind.arrivedAt !== null && behind.letInById === by.id,
  }
  return { ...known, ...worthOf(behind, line, now, `${known.event}, ${known.when}`) }
}

function worthOf(
  behind: Behind,
  { event }: DeliveryLine,
  now: Date,
  forWhat: string,
): Pick<Scanned, 'verdict' | 'says'> {
  if (event.status === 'cancelled') return { verdict: 'not-valid', says: 'The event is cancelled.' }
  if (!behind.isLive || behind.outcome === 'void')
    return { verdict: 'not-valid', says: 'This ticket was called back; ask for the new one.' }
  if (behind.arrivedAt) return { verdict: 'used', says: 'Somebody came in with this code already.' }
  if (!behind.dateIsTba && isOpen(event, behind.category, now))
    return { verdict: 'valid', says: 'Good: let them in.' }
  const isToday = !behind.dateIsTba && dayOf(event.startsAt, event) === dayOf(now, event)
  return { verdict: 'not-now', says: `${isToday ? 'Not now' : 'Not today'}: this is for ${forWhat}.` }
}

const hour = 3_600_000
/** Who parks or has a pass comes before the doors. */
const early: ReadonlySet<string> = new Set(['parking', 'pass'])

const dayOf = (moment: Date | string, { timeZone }: DeliveryLine['event']) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(moment))

/** From four hours before it begins, so that of two on a day each has its own guests, until the night is over. */
function isOpen(event: DeliveryLine['event'], category: string, now: Date): boolean {
  const since = now.getTime() - new Date(event.startsAt).getTime()
  if ((event.timeIsTba || early.has(category)) && dayOf(event.startsAt, event) === dayOf(now, event))
    return true
  return since >= -4 * hour && since <= 12 * hour
}
