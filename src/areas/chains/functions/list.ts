import { Type } from 'typebox'
import { defineFunction } from '#core'
import { ChainLine } from '../chain.ts'
import { mayConfigureChains } from '../rules.ts'

/** Every version of the approval chain, the newest first. Without one in force, an order waits for the manager. */
export const listChains = defineFunction({
  id: 'chains.list',
  title: 'See the versions of the approval chain',
  kind: 'read',
  who: mayConfigureChains,
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({
    items: Type.Array(ChainLine),
    waitingWithout: Type.Integer({
      description: 'orders that wait and began before any version was in force',
    }),
  }),
  async run({ stores }) {
    return { items: await stores.chains.lines(), waitingWithout: await stores.chains.waitingWithout() }
  },
})
