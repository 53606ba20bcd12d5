import { describe } from 'vitest'
import {
  itLeavesTheStock,
  itTakesNoneThatIsPromised,
  oneSeat,
  onlyWhatIsFree,
} from '../../../../test/scenes/parting.ts'
import { behaviour } from '../../../../test/world.ts'
import { listForResale } from './list-for-resale.ts'

behaviour(listForResale, {
  'a public one': {
    given: (w) => oneSeat(w),
    ivy: 'allowed',
    sue: 'allowed',
    tim: 'permission',
    mona: 'permission',
    ned: 'permission',
    tess: 'application',
  },
  ...onlyWhatIsFree,
})

describe('list for resale', () => {
  const parting = { says: { market: 'as agreed' }, outcome: 'resold', event: 'admission.listed-for-resale' }
  itLeavesTheStock(listForResale, parting)
  itTakesNoneThatIsPromised(listForResale, parting)
})
