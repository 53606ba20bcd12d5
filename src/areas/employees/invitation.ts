/** The mail that asks somebody in, and the link it carries. */
import { Type } from 'typebox'
import { conflict, type Stores } from '#core'
import { oneLine } from '../mail/public.ts'

const hours = 3_600_000

/** Ruling of the seed's tool: the link is good for a day and for one use. */
const validFor = 24 * hours

const purpose = 'invitation'

export const tokenInput = Type.String({
  title: 'Invitation',
  description: 'what stands behind /welcome/ in the link of the mail',
  minLength: 40,
  maxLength: 200,
})

interface Invited {
  readonly personId: string
  readonly invitedBy: { readonly id: string; readonly name: string }
  /** they can sign in already */
  readonly isHere: boolean
  readonly now: Date
}

export async function sendInvitation(stores: Stores, invited: Invited): Promise<void> {
  const { personId, invitedBy, isHere, now } = invited
  const person = await stores.employees.statusOf(personId)
  if (!person) return
  const { organisation } = await stores.people.me(personId)
  const mail = { kind: 'employee.invited', to: person.email, toPersonId: personId }
  if (isHere) {
    const subject = `You have the Box Office of ${organisation.name} now`
    const body = `Dear ${oneLine(person.name)},\n\n${oneLine(invitedBy.name)} has given you the Box Office. Sign in as always:\n\n{{base}}/events\n`
    return stores.mail.post({ ...mail, subject, body })
  }
  const id = crypto.randomUUID()
  const expiresAt = new Date(now.getTime() + validFor)
  await stores.employees.noteInvitation(personId, {
    id,
    invitedById: invitedBy.id,
    invitedAt: now,
    expiresAt,
  })
  const token = await stores.mail.makeLink({
    purpose,
    subjectId: personId,
    data: { invitation: id },
    expiresAt,
  })
  await stores.mail.post({
    ...mail,
    subject: `${invitedBy.name} invites you to the Box Office of ${organisation.name}`,
    body: `Dear ${oneLine(person.name)},\n\n${oneLine(invitedBy.name)} invites you to the Box Office of ${oneLine(organisation.name)}, where you ask for seats and look after them. Choose a password here:\n\n{{base}}/welcome/${token}\n\nThe link works once, within 24 hours. If it is too late, ask ${oneLine(invitedBy.name)} for a new one.\n`,
  })
}

/** The invitation whose link this is: the newest of somebody who is not here yet, used by nobody so far. */
export async function invitationBehind(stores: Stores, token: string, now: Date) {
  const link = await stores.mail.linkOf(token, purpose, now)
  const { invitation } = (link?.data ?? {}) as { readonly invitation?: string }
  const found =
    link && link.usedAt === null && invitation ? await stores.employees.invitationWithId(invitation) : null
  if (!link || !found)
    throw conflict('This invitation is over or was used: ask whoever invited you for a new one.')
  return { ...found, linkId: link.id }
}
