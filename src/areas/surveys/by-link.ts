/** The invitation behind the link of a letter: whoever holds it may answer, signed in or not. */
import { Type } from 'typebox'
import { conflict, type Stores } from '#core'
import { purpose } from './letters.ts'

export const tokenInput = Type.String({
  title: 'Link',
  description: 'what stands behind /answer/ in the link of the mail',
  minLength: 40,
  maxLength: 200,
})

export async function invitationBehind(stores: Stores, token: string, now: Date): Promise<string> {
  const link = await stores.mail.linkOf(token, purpose, now)
  const { invitation } = (link?.data ?? {}) as { readonly invitation?: string }
  if (!invitation) throw conflict('This link is not good any more. Whoever sent it can tell you more.')
  return invitation
}
