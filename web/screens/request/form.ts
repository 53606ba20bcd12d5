import type {
  DeliveryWay,
  EventDetail,
  Guest,
  Order,
  Purpose,
  Wish,
} from '../../affordance/things/box-office.ts'

export const steps = ['seats', 'purpose', 'guests', 'delivery', 'review'] as const
export type Step = (typeof steps)[number]

export const stepNames: Record<Step, string> = {
  seats: 'Seats',
  purpose: 'What for',
  guests: 'Guests',
  delivery: 'Delivery',
  review: 'Review',
}

export type How = 'together' | 'section' | 'picked'

/** What the wizard has been told so far. */
export type Form = {
  quantity: number
  how: How
  section: string
  picked: string[]
  waitlist: boolean
  purpose: Purpose
  note: string
  hostAttends: boolean
  guests: Guest[]
  by: DeliveryWay
  to: string
}

const nothingYet: Form = {
  quantity: 2,
  how: 'together',
  section: '',
  picked: [],
  waitlist: false,
  purpose: 'client',
  note: '',
  hostAttends: true,
  guests: [],
  by: 'mobile',
  to: '',
}

/** A section is one of a category: their names together say which. */
export const sectionKey = ({ section, category }: { section: string; category?: string }) =>
  `${section}\n${category ?? ''}`

export function formFor(email: string, chosen: Partial<Form> = {}): Form {
  return { ...nothingYet, to: email, ...chosen }
}

export function formOf(order: Order, email: string): Form {
  const { wish, delivery } = order
  return {
    quantity: order.quantity,
    how: wish.admissionIds ? 'picked' : wish.section ? 'section' : 'together',
    section: wish.section ? sectionKey({ section: wish.section, category: wish.category }) : '',
    picked: wish.admissionIds ?? [],
    waitlist: wish.waitlist ?? false,
    purpose: order.purpose,
    note: order.note ?? '',
    hostAttends: order.hostAttends,
    guests: order.guests.filter(({ kind }) => kind === 'contact' || kind === 'employee'),
    by: delivery.by ?? 'mobile',
    to: delivery.by === null ? email : delivery.to,
  }
}

export const seatsOf = (form: Form) => (form.how === 'picked' ? form.picked.length : form.quantity)

function wishOf(form: Form): Wish {
  const waitlist = form.waitlist ? { waitlist: true } : {}
  if (form.how === 'picked' && form.picked.length > 0) return { admissionIds: form.picked, ...waitlist }
  if (form.how !== 'section' || form.section === '') return waitlist
  const [section = '', category = ''] = form.section.split('\n')
  return { section, ...(category ? { category } : {}), ...waitlist }
}

/** As the functions take it. Of seats that were given, how many and where is settled. */
export function inputOf(form: Form, isGiven: boolean) {
  return {
    ...(isGiven ? {} : { quantity: Math.max(1, seatsOf(form) || 1), wish: wishOf(form) }),
    purpose: form.purpose,
    note: form.note,
    hostAttends: form.hostAttends,
    guests: form.guests
      .filter(({ name }) => name.trim() !== '')
      .map(({ name, company, kind, email, contactId, personId }) => ({
        name: name.trim(),
        company: company ?? '',
        kind,
        email: email?.trim() ?? '',
        contactId: contactId ?? null,
        personId: personId ?? null,
      })),
    delivery: { by: form.by, to: form.by === 'will-call' ? '' : form.to.trim() },
  }
}

/** What is missing at a step, in a sentence; null where one can go on. */
export function missingAt(step: Step, form: Form, isGiven: boolean): string | null {
  switch (step) {
    case 'seats':
      return isGiven ? null : missingSeats(form)
    case 'purpose':
      return form.note.trim() === '' ? 'Say in a sentence why it matters: whoever decides reads it.' : null
    case 'guests':
      return missingGuests(form)
    case 'delivery':
      return missingAddress(form)
    case 'review':
      return null
  }
}

function missingSeats(form: Form): string | null {
  if (form.how === 'picked') return form.picked.length > 0 ? null : 'Pick at least one seat of the plan.'
  if (!(form.quantity >= 1 && form.quantity <= 50)) return 'Say how many seats: from 1 to 50.'
  return form.how === 'section' && form.section === '' ? 'Say which section, or take any.' : null
}

function missingGuests(form: Form): string | null {
  const people = form.guests.length + (form.hostAttends ? 1 : 0)
  const seats = seatsOf(form)
  if (form.guests.some(({ name }) => name.trim() === ''))
    return 'A guest has no name. Write it, or leave them out: seats can be named later.'
  return people > seats
    ? `There are ${people} people for ${seats} ${seats === 1 ? 'seat' : 'seats'}. Leave somebody out, or go back and ask for more.`
    : null
}

function missingAddress({ by, to }: Form): string | null {
  if (by === 'will-call') return null
  if (by === 'hard-stock')
    return to.trim().length < 8 ? 'Write the address that the paper tickets go to.' : null
  return /^[^@\s]+@[^@\s]+$/.test(to.trim()) ? null : 'Write the e-mail address that the tickets go to.'
}

/** Seats by the names that the plan gives them. */
export function pickedNames(event: EventDetail, picked: string[]) {
  return event.sections.flatMap(({ section, category, rows }) =>
    rows.flatMap(({ row, seats }) =>
      seats.filter(({ id }) => picked.includes(id)).map(({ seat }) => ({ section, category, row, seat })),
    ),
  )
}
