/** What people read about their seats, by mail: how they come, and afterwards who came. */
import { oneLine, quoted } from '../mail/public.ts'
import type { DeliveryLine } from './delivery-line.ts'
import type { Method } from './shipment.ts'

export interface Words {
  readonly subject: string
  readonly body: string
}

/** Date and time by the clocks where it takes place, as the organisation says dates. */
export function sayWhen({ startsAt, timeIsTba, timeZone }: DeliveryLine['event'], locale: string): string {
  const moment = new Date(startsAt)
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(moment)
  const day = say({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  if (timeIsTba) return `${day}, time to be announced`
  return `${day}, ${say({ hour: '2-digit', minute: '2-digit' })}`
}

export function saySeat({
  section,
  row,
  seat,
}: Pick<DeliveryLine['seats'][number], 'section' | 'row' | 'seat'>): string {
  return [section, row && `row ${row}`, seat && `seat ${seat}`].filter(Boolean).join(', ')
}

const paragraphs = (...parts: readonly (string | false)[]) =>
  parts.filter((part) => part !== false).join('\n\n')

const about = (line: DeliveryLine, locale: string) =>
  [line.event.name, `${sayWhen(line.event, locale)}, ${line.event.venueName}`, ...line.seats.map(saySeat)]
    .map(oneLine)
    .join('\n')

interface Sent {
  readonly method: Method
  readonly recipient: string
  readonly reference: string
  readonly carrier: string
  readonly tracking: string
  readonly note: string
}

const howItComes: Readonly<Record<Method, (sent: Sent, line: DeliveryLine) => string>> = {
  pdf: () => 'Your tickets are attached: a page for each seat. Each code lets one person in, once.',
  mobile: ({ reference }) =>
    `Your tickets are on their way as a mobile transfer${reference && ` (reference ${reference})`}. Accept it in the app of the venue.`,
  'will-call': ({ recipient }, { office }) =>
    `Your tickets are waiting to be picked up by ${recipient}${office ? ` at ${[office.name, office.place].filter(Boolean).join(', ')}` : ''}. Please bring something with a name on it.`,
  'hard-stock': ({ carrier, tracking }) =>
    `Your tickets are on their way with ${carrier}${tracking && `, tracking number ${tracking}`}.`,
}

/** @param claimLink where whoever has the tickets says so without signing in */
export function mailOfShipment(line: DeliveryLine, sent: Sent, locale: string, claimLink: string): Words {
  return {
    subject: `Your tickets for ${line.event.name}`,
    body: paragraphs(
      about(line, locale),
      oneLine(howItComes[sent.method](sent, line)),
      sent.note !== '' && quoted(sent.note),
      `When you have them, please say so:\n${claimLink}`,
    ),
  }
}

const answerAt = (line: DeliveryLine) => `{{base}}/attendance/${line.id}`

export const mailOfAttendance = (line: DeliveryLine, locale: string): Words => ({
  subject: `Who came to ${line.event.name}?`,
  body: paragraphs(
    `Please say who used the ${line.seats.length === 1 ? 'seat' : `${line.seats.length} seats`} of your order #${line.number}. It takes a minute.`,
    about(line, locale),
    answerAt(line),
  ),
})

export const mailOfReminder = (line: DeliveryLine, locale: string): Words => ({
  subject: `Still to say: who came to ${line.event.name}?`,
  body: paragraphs(
    `Nobody has said yet who used the seats of your order #${line.number}.`,
    about(line, locale),
    answerAt(line),
  ),
})
