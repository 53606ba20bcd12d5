/** What happened, told to each person as they want to be told, and once. */
import type { Rulebook, Stores } from '#core'
import { oneLine, quoted } from '../mail/public.ts'
import { isAddress } from './address.ts'
import type { Kind } from './kind.ts'
import { type Channels, channelsOf, kinds } from './kinds.ts'
import { toldAbout } from './recipients.ts'
import type { Reachable } from './store-recipients.ts'
import { filled, type Happened, type Thing, type Told, thingsOf, toldOf } from './thing.ts'

interface Telling {
  readonly stores: Stores
  readonly rules: Rulebook
}

/** @returns how many people were told; events that no kind names tell nobody */
export async function tellOf(happened: Happened, { stores, rules }: Telling): Promise<number> {
  const caused = kinds.filter((kind) => kind.on.includes(happened.event))
  const happening = caused.length > 0 ? await stores.notifications.happening(happened.entryId) : null
  if (!happening) return 0
  let told = 0
  for (const kind of caused)
    for (const thing of await thingsOf(kind.about ?? 'subject', happened, happening, { stores, rules })) {
      if (kind.states && !kind.states.includes(thing.facts.state as string)) continue
      const people = await toldAbout(kind, thing, { stores, rules, happening })
      if (people.length === 0) continue
      const said = await toldOf(thing, happening, stores)
      told += await tellAll(stores, { kind, thing, said, entryId: happened.entryId }, people)
    }
  return told
}

interface Message {
  readonly kind: Kind
  readonly thing: Thing
  readonly said: Told
  readonly entryId: string
}

async function tellAll(stores: Stores, message: Message, people: readonly Reachable[]): Promise<number> {
  const { id } = message.kind
  const chosen = await stores.notifications.chosenFor(
    id,
    people.map((person) => person.id),
  )
  let told = 0
  for (const person of people) {
    const channels = channelsOf(message.kind, chosen.get(person.id))
    if (await tellOne(stores, message, person, channels)) told += 1
  }
  return told
}

async function tellOne(
  stores: Stores,
  { kind, thing, said, entryId }: Message,
  person: Reachable,
  channels: Channels,
): Promise<boolean> {
  const mails = channels.mail && !kind.mailsItself && isAddress(person.email)
  if (!channels.inApp && !mails) return false
  const [title, says, path] = [kind.subject, kind.says, kind.path].map((text) => filled(text, said.words))
  const isNew = await stores.notifications.tell({
    personId: person.id,
    kind: kind.id,
    entryId,
    subject: { kind: thing.kind, id: thing.facts.id },
    title: title as string,
    body: says as string,
    path: path as string,
    inApp: channels.inApp,
  })
  if (isNew && mails)
    await stores.mail.post({
      kind: kind.id,
      to: person.email,
      toPersonId: person.id,
      subject: title as string,
      body: letterOf(says as string, said, `${kind.button}: {{base}}${path}`),
    })
  return isNew
}

/** What people wrote stands as a quote, and cannot pass for an address of ours: braces of theirs stay theirs. */
function letterOf(says: string, { lines, quote }: Told, button: string): string {
  return [oneLine(says), lines.map(oneLine).join('\n'), quoted(quote), button]
    .filter((part) => part !== '')
    .join('\n\n')
}
