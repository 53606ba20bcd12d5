/** Seats that somebody picked before they open: nobody took them, and it helps to know when they do. */
import { allows } from '#core'
import type { Asking } from './asking.ts'
import type { Wish } from './wish.ts'

/** @returns when the first of them opens; nothing where none does for this person */
export async function whenOpen(
  { actor, stores, rules }: Asking,
  { admissionIds = [] }: Pick<Wish, 'admissionIds'>,
): Promise<string | undefined> {
  const opening = await stores.inventory.opening(admissionIds)
  const facts = await stores.inventory.facts(
    'admission',
    opening.map(({ id }) => id),
    false,
  )
  // Whoever may not ask for it once it is open is not told that it will be.
  const first = opening.find(({ id }) => {
    const subject = facts.get(id)
    const rule = rules.rule('inventory.list-open')
    return subject && allows(rule, actor, { subject: { ...subject, canBeAskedFor: true } })
  })
  if (!first) return undefined
  const when = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: first.timeZone,
  })
  return `a seat that you picked opens on ${when.format(first.opensAt)} (${first.timeZone}); ask for it then, or pick another`
}
