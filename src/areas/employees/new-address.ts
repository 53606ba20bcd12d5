/** What the old address and the new one are told of the change: whoever did not want it learns of it in time. */
import type { Stores } from '#core'
import { oneLine } from '../mail/public.ts'

interface Moved {
  readonly id: string
  readonly name: string
  readonly by: string
}

export async function tellOfAddress(
  stores: Stores,
  { id, name, by }: Moved,
  [old, next]: readonly [string, string],
): Promise<void> {
  const { organisation } = await stores.people.me(id)
  const change = `${oneLine(by)} changed the address of your account at the Box Office of ${oneLine(organisation.name)} from ${old} to ${next}.`
  const mail = { kind: 'employee.address-changed', toPersonId: id }
  const subject = `Your address at the Box Office of ${organisation.name}`
  const greeting = `Dear ${oneLine(name)},\n\n${change}`
  await stores.mail.post({
    ...mail,
    to: next,
    subject,
    body: `${greeting} Sign in with the new one from now on; your password is the same.\n\n{{base}}/\n`,
  })
  if (old === '') return
  await stores.mail.post({
    ...mail,
    to: old,
    subject,
    body: `${greeting} Nothing more is sent here. If you know nothing of it, write to ${oneLine(by)} or to whoever looks after the people there.\n`,
  })
}
