import { Type } from 'typebox'
import { conflict, defineFunction, not } from '#core'
import { theChain } from '../chain.ts'
import { isInForce, mayConfigureChains } from '../rules.ts'

/** From now on orders begin with it. Those under way go on with the version they began with. */
export const activateChain = defineFunction({
  id: 'chains.activate',
  title: 'Switch a version of the approval chain on',
  kind: 'write',
  on: theChain,
  who: mayConfigureChains,
  provided: [not(isInForce)],
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ id: Type.String(), version: Type.Integer(), number: Type.Integer() }),
  audit: { says: '{actor} switched {subject} of the approval chain on', personal: [] },
  emits: 'chain.activated',
  button: { label: 'Switch on', place: 'chain', primary: true },
  async run({ chain, stores, now }) {
    const steps = (await stores.chains.lines(chain.id))[0]?.steps ?? []
    const unable = await stores.chains.unable(steps.flatMap(({ personId }) => personId ?? []))
    steps.forEach(({ personId }, at) => {
      const why = personId === undefined ? undefined : unable.get(personId)
      if (why !== undefined) throw conflict(`step ${at + 1} ${why}`)
    })
    return stores.chains.activate(chain.id, now)
  },
})
