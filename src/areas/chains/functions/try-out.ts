import { Type } from 'typebox'
import { defineFunction } from '#core'
import { theChain } from '../chain.ts'
import { planOf } from '../plan.ts'
import { mayTryOut } from '../rules.ts'
import { around } from '../store-judged.ts'

const Waiting = Type.Object({
  who: Type.String({ description: 'a name, or the group' }),
  orders: Type.Integer({ description: 'that would have waited for them' }),
})
const Difference = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  event: Type.String(),
  owner: Type.String(),
  waitedFor: Type.Array(Type.String()),
  wouldWaitFor: Type.Array(Type.String(), { description: 'nobody: approved at once' }),
})

/** How many orders that differ are shown one by one. */
const shown = 30
const groups: Readonly<Record<string, string>> = {
  manager: 'The manager',
  person: 'A named person',
  compliance: 'Compliance',
  holders: 'Whoever may decide any order',
}

/** The version played through on past orders: for whom each would have waited. Nothing is changed by it. */
export const tryChainOut = defineFunction({
  id: 'chains.try-out',
  title: 'Try a version of the approval chain out on past orders',
  kind: 'read',
  on: theChain,
  who: mayTryOut,
  input: Type.Object(
    {
      days: Type.Integer({
        title: 'Days',
        description: 'how far to look back',
        minimum: 1,
        maximum: 1000,
        default: 365,
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    orders: Type.Integer(),
    atOnce: Type.Integer({ description: 'approved without anybody' }),
    waiting: Type.Array(Waiting),
    differing: Type.Integer(),
    differences: Type.Array(Difference),
  }),
  async run({ chain, input, stores, now }) {
    const [tried] = await stores.chains.lines(chain.id)
    const past = await stores.chains.pastOrders(new Date(now.getTime() - input.days * 24 * 3600 * 1000))
    const known = await stores.chains.around(
      past.map(({ id }) => id),
      tried?.steps ?? [],
    )
    const played = past.flatMap((one) => {
      const order = known.orders.get(one.id)
      if (!tried || !order) return []
      const who = around(known.people, tried.steps, order.concerned)
      const would = planOf(tried, order, who).steps.map(({ awaits, approverId }) => approverId ?? awaits)
      return [{ ...one, would, differs: would.join() !== one.waitedFor.join() }]
    })
    const words = played.flatMap(({ would, waitedFor }) => [...would, ...waitedFor])
    const names = await stores.chains.names([...new Set(words)].filter((word) => !(word in groups)))
    const say = (word: string) => groups[word] ?? names.get(word) ?? word
    const differing = played.filter(({ differs }) => differs)
    return {
      orders: played.length,
      atOnce: played.filter(({ would }) => would.length === 0).length,
      waiting: counted(played.flatMap(({ would }) => would)).map(([word, orders]) => ({
        who: say(word),
        orders,
      })),
      differing: differing.length,
      differences: differing
        .slice(0, shown)
        .map(({ id, number, eventName, ownerName, would, waitedFor }) => ({
          id,
          number,
          event: eventName,
          owner: ownerName,
          waitedFor: waitedFor.map(say),
          wouldWaitFor: would.map(say),
        })),
    }
  },
})

function counted(words: readonly string[]): readonly (readonly [string, number])[] {
  const sums = new Map<string, number>()
  for (const word of words) sums.set(word, (sums.get(word) ?? 0) + 1)
  return [...sums].sort(([, one], [, other]) => other - one)
}
