import { describe } from 'vitest'
import {
  itLeavesTheStock,
  itTakesNoneThatIsPromised,
  onlyWhatIsFree,
} from '../../../../test/scenes/parting.ts'
import { behaviour } from '../../../../test/world.ts'
import { donateAdmissions } from './donate.ts'

behaviour(donateAdmissions, onlyWhatIsFree)

describe('donate', () => {
  const parting = { says: { recipient: 'as agreed' }, outcome: 'donated', event: 'admission.donated' }
  itLeavesTheStock(donateAdmissions, parting)
  itTakesNoneThatIsPromised(donateAdmissions, parting)
})
