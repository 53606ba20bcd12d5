/** States of a limit, as sentences in the present. */
import { state } from '#core'
import { theLimit } from './limit.ts'

export const isQuota = state(theLimit, {
  id: 'limit.quota',
  says: 'a quota of seats',
  otherwise: 'no quota of seats',
  holds: { op: 'equals', field: 'kind', value: 'quota' },
})

export const isGiftLimit = state(theLimit, {
  id: 'limit.gift',
  says: 'a limit of gifts',
  otherwise: 'no limit of gifts',
  holds: { op: 'equals', field: 'kind', value: 'gift' },
})
