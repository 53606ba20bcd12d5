/** Wherever somebody should be told and would not: what is the matter, what follows, and what to do about it. */
import { type Static, Type } from 'typebox'
import type { Stores } from '#core'
import { decideOrders } from '../chains/public.ts'
import type { Found } from './store-verify.ts'
import { type Holding, type Line, linesOf, Person } from './verification.ts'

export const Finding = Type.Object({
  id: Type.String(),
  /** `nobody`: somebody would not hear of it at all; `others`: others hear it in their place; `way`: how it is sent */
  weight: Type.Enum(['nobody', 'others', 'way']),
  says: Type.String(),
  follows: Type.String({ description: 'what that means for what is told' }),
  count: Type.Integer({ description: 'people it concerns; the names are the first of them' }),
  people: Type.Array(Person),
  help: Type.Object({ says: Type.String(), path: Type.String() }),
})
export type Finding = Static<typeof Finding>

export async function findingsOf(
  stores: Stores,
  holding: Holding,
  isDemo: boolean,
): Promise<readonly Finding[]> {
  const look = stores.notifications
  const deciders = await holding(decideOrders.permission)
  const instead =
    deciders.count > 0
      ? `Their orders wait for ${namesOf(deciders)} instead.`
      : 'Nobody is told of their orders, and nobody may decide about them.'
  const weight = deciders.count > 0 ? 'others' : 'nobody'
  const about = (
    id: string,
    found: Found,
    says: (people: string) => string,
    rest: Pick<Finding, 'follows' | 'help'> & { readonly weight?: Finding['weight'] },
  ): Finding[] =>
    found.count === 0
      ? []
      : [
          {
            id,
            weight,
            says: says(people(found.count)),
            count: found.count,
            people: [...found.people],
            ...rest,
          },
        ]
  const managers = { says: 'Set their managers', path: '/employees' }
  return [
    ...(await waysOut(stores, isDemo)),
    ...silentKinds(await linesOf(stores, holding)),
    ...about('no-manager', await look.withoutManager(), (who) => `${who} without a manager`, {
      follows: instead,
      help: { ...managers, path: '/employees?unmanaged=true&status=active' },
    }),
    ...about('manager-away', await look.withManagerAway(), (who) => `${who} whose manager cannot sign in`, {
      follows: instead,
      help: managers,
    }),
    ...about(
      'manager-may-not',
      await look.withManagerWhoMayNot(),
      (who) => `${who} whose manager may not approve orders`,
      { follows: instead, help: { says: 'Give their managers the role, or set others', path: '/employees' } },
    ),
    ...about('no-address', await look.withoutAddress(), (who) => `${who} without an address for mail`, {
      weight: 'nobody',
      follows: 'They are told in the app alone, and hear nothing until they open it.',
      help: { says: 'Correct their addresses', path: '/employees' },
    }),
    ...about(
      'awarder-away',
      await look.awardersAway(),
      (who) => `${who} who award waiting lists, and are away`,
      {
        follows: 'Whoever may decide about every order can award in their place.',
        help: { says: 'Name somebody else for the waiting list', path: '/events' },
      },
    ),
    ...about('approver-away', await look.namedApproversAway(), (who) => `${who} whose word orders wait for`, {
      follows: 'They cannot give it. Whoever may decide about every order can take the step.',
      help: { says: 'Decide in their place', path: '/approvals' },
    }),
    ...about(
      'chain-names',
      await look.chainNames(),
      (who) => `${who} whom the approval chain names, and who cannot decide`,
      {
        follows: 'Whoever may decide about every order is asked at that step.',
        help: { says: 'Name somebody else in the chain', path: '/chains' },
      },
    ),
  ]
}

const people = (count: number) => (count === 1 ? 'One person' : `${count} people`)
const namesOf = ({ count, people }: Found): string => {
  const named = people.slice(0, 3).map(({ name }) => name)
  return count > named.length ? `${named.join(', ')} and ${count - named.length} more` : named.join(' or ')
}

const silentKinds = (lines: readonly Line[]): Finding[] =>
  lines
    .filter(({ isHeard }) => !isHeard)
    .map(({ kind, title, told }) => ({
      id: `unheard:${kind}`,
      weight: 'nobody',
      says: `Nobody is told ${title}`,
      follows: `It would be for ${told.map(({ as }) => as).join(', or ')}; there is nobody who can sign in.`,
      count: 0,
      people: [],
      help: { says: 'Give somebody the role', path: '/employees' },
    }))

async function waysOut(stores: Stores, isDemo: boolean): Promise<Finding[]> {
  const { sends, problem } = await stores.mail.delivery()
  const failed = await stores.notifications.mailsFailed()
  const way = { weight: 'way' as const, count: 0, people: [] }
  const outbox = { says: 'Open the outbox', path: '/outbox' }
  return [
    ...(sends === false && !isDemo
      ? [
          {
            ...way,
            id: 'no-smtp',
            says: 'No mail leaves this installation',
            follows: 'SMTP_URL and MAIL_FROM are not set, so what is written stays in the outbox.',
            help: outbox,
          },
        ]
      : []),
    ...(sends === null
      ? [
          {
            ...way,
            id: 'no-sender',
            says: 'No process that sends mail has reported yet',
            follows: 'What is written waits until one does.',
            help: outbox,
          },
        ]
      : []),
    ...(problem === ''
      ? []
      : [
          {
            ...way,
            id: 'smtp-problem',
            says: 'The mail server could not be used',
            follows: `It said: ${problem}`,
            help: outbox,
          },
        ]),
    ...(failed === 0
      ? []
      : [
          {
            ...way,
            id: 'mails-failed',
            says:
              failed === 1 ? 'One mail failed in the last week' : `${failed} mails failed in the last week`,
            follows: 'Each says why in the outbox, and can be sent again there.',
            help: { says: 'See those that failed', path: '/outbox?state=failed' },
          },
        ]),
  ]
}
