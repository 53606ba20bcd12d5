import { describe } from 'vitest'
import {
  itLeavesTheStock,
  itTakesNoneThatIsPromised,
  oneSeat,
  onlyWhatIsFree,
} from '../../../../test/scenes/parting.ts'
import { behaviour } from '../../../../test/world.ts'
import { donateAdmissions } from './donate.ts'

behaviour(donateAdmissions, {
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

describe('donate', () => {
  const parting = { says: { recipient: 'as agreed' }, outcome: 'donated', event: 'admission.donated' }
  itLeavesTheStock(donateAdmissions, parting)
  itTakesNoneThatIsPromised(donateAdmissions, parting)
})
