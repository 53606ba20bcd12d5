/** Surveys as tests need them: made and opened through the functions, with the links out of the letters. */
import type { Handle } from '../personas.ts'
import type { World } from '../world.ts'

const question = (kind: string, text: string, more: object = {}) => ({ kind, text, ...more })

export const feedback = [
  question('scale-5', 'How was it?', { required: true }),
  question('many', 'What was good?', { options: ['Seats', 'Food', 'Guests'] }),
  question('yes-no', 'Would you come again?'),
  question('text', 'What should we change?'),
]

export const interest = [
  question('seats', 'How many seats do you want?', { required: true }),
  question('text', 'For whom?'),
]

export async function draft(w: World, owner: Handle, more: object = {}): Promise<string> {
  const input = { kind: 'feedback', name: 'After the game', questions: feedback, ...more }
  return (await w.as(owner).call('surveys.create', { input })).output.id
}

/** Open to everybody with the Box Office, and its letters written. */
export async function opened(w: World, owner: Handle, more: object = {}): Promise<string> {
  const id = await draft(w, owner, more)
  await w.as(owner).call('surveys.open', { on: id, input: { who: 'everybody' } })
  await w.react()
  return id
}

const mails = (w: World) =>
  w.tx((tx) =>
    tx.selectFrom('mails').where('kind', '=', 'survey.asked').select(['toAddress', 'body']).execute(),
  )

/** The link in the letter to that address. */
export async function tokenFor(w: World, address: string): Promise<string> {
  const letter = (await mails(w)).find(({ toAddress }) => toAddress === address)
  const token = letter?.body.match(/\/answer\/(\S+)/)?.[1]
  if (!token) throw new Error(`no letter went to ${address}`)
  return token
}

export const addresses = async (w: World) => (await mails(w)).map(({ toAddress }) => toAddress).toSorted()

export const emailOf = (w: World, handle: Handle) =>
  w.tx(async (tx) => {
    const person = await tx
      .selectFrom('people')
      .where('id', '=', w.person(handle))
      .select('email')
      .executeTakeFirstOrThrow()
    return person.email
  })

/** The invitation of that person. */
export const invitationOf = (w: World, handle: Handle) =>
  w.tx(async (tx) => {
    const row = await tx
      .selectFrom('surveyInvitations')
      .where('personId', '=', w.person(handle))
      .select('id')
      .executeTakeFirstOrThrow()
    return row.id
  })
