import { allOf, state } from '#core'
import { boxOffice, configureBoxOffice } from '../access/public.ts'
import { seeAllOrders } from '../contacts/public.ts'
import { theChain } from './chain.ts'

export const mayConfigureChains = allOf(boxOffice, configureBoxOffice)

/** It shows what other people ordered, and what would have become of it. */
export const mayTryOut = allOf(mayConfigureChains, seeAllOrders)

export const isInForce = state(theChain, {
  id: 'chain.in-force',
  says: 'in force',
  otherwise: 'not in force',
  holds: { op: 'equals', field: 'state', value: 'active' },
  changedBy: [{ by: 'function', id: 'chains.activate' }],
})
