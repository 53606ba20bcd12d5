import { Type } from 'typebox'
import { defineFunction, Id, Instant, invalid } from '#core'
import { oneLine, quoted } from '../../mail/public.ts'
import { mayGrant } from '../rules.ts'
import { scopes } from '../scopes.ts'

const day = 86_400_000
const mostDays = 366

/** One's own rights, some of them, for some time, to one person; nobody grants those of somebody else. */
export const grantProxy = defineFunction({
  id: 'proxies.grant',
  title: 'Let somebody act for you',
  kind: 'create',
  who: mayGrant,
  input: Type.Object(
    {
      toId: Type.String({ title: 'Who', description: 'acts for you', format: 'uuid' }),
      scopes: Type.Array(Type.Enum([...scopes]), {
        title: 'In what',
        description: 'ordering seats, approving orders, or handing out tickets',
        minItems: 1,
        uniqueItems: true,
      }),
      from: Type.Optional({
        ...Instant,
        title: 'From',
        description: 'when it begins; at once where not given',
      }),
      until: { ...Instant, title: 'Until', description: 'when it ends by itself, within a year' },
      note: Type.Optional(
        Type.String({
          title: 'Note',
          description: 'why, for both of you and the audit trail',
          maxLength: 500,
        }),
      ),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ id: Id, version: Type.Integer() }),
  audit: { says: '{actor} let somebody act for them: {subject}', personal: [] },
  emits: 'proxy.granted',
  button: { label: 'Let somebody act for you …', place: 'proxies', key: 'n', primary: true },
  async run({ actor, input: { toId, scopes: handed, from, until, note = '' }, stores, now }) {
    if (toId === actor.id) throw invalid('/toId', 'is you')
    if (!(await stores.employees.isActiveEmployee(toId)))
      throw invalid('/toId', 'names nobody who is active in the Box Office')
    const startsAt = from === undefined ? now : new Date(from)
    const endsAt = new Date(until)
    if (endsAt <= now || endsAt <= startsAt) throw invalid('/until', 'lies before it begins')
    if (endsAt.getTime() - startsAt.getTime() > mostDays * day)
      throw invalid('/until', 'is more than a year away: grant it again when the year is over')
    const proxy = await stores.employees.statusOf(toId)
    if (proxy)
      await stores.mail.post({
        kind: 'proxy.granted',
        to: proxy.email,
        toPersonId: toId,
        subject: `You may act for ${actor.name}`,
        body: `Dear ${oneLine(proxy.name)},\n\n${oneLine(actor.name)} lets you act for them until ${moment(endsAt, await stores.reports.timeZone())}. Switch here:\n\n{{base}}/proxies\n\nWhatever you do then is written down under both names.\n${note && `\n${quoted(note)}\n`}`,
      })
    return stores.proxies.add({
      principalId: actor.id,
      proxyId: toId,
      scopes: handed,
      startsAt,
      endsAt,
      note: note.trim(),
    })
  },
})

/** By the clock of the organisation, as the bounds of reports are: people of one desk may sit in several zones. */
const moment = (at: Date, timeZone: string) =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at)} (${timeZone})`
