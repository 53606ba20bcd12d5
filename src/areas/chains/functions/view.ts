import { Type } from 'typebox'
import { defineFunction, notFound } from '#core'
import { ChainLine, theChain } from '../chain.ts'
import { mayConfigureChains } from '../rules.ts'

export const viewChain = defineFunction({
  id: 'chains.view',
  title: 'View a version of the approval chain',
  kind: 'read',
  on: theChain,
  who: mayConfigureChains,
  input: Type.Object({}, { additionalProperties: false }),
  output: ChainLine,
  async run({ chain, stores }) {
    const [line] = await stores.chains.lines(chain.id)
    if (!line) throw notFound('chain')
    return line
  },
})
