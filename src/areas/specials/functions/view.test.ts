import { specialRequest } from '../../../../test/scenes/special-request.ts'
import { behaviour } from '../../../../test/world.ts'
import { viewSpecial } from './view.ts'

behaviour(viewSpecial, {
  'one of Ned': {
    given: (w) => specialRequest(w),
    ned: 'allowed',
    mona: 'allowed',
    sue: 'allowed',
    ivy: 'permission',
    tim: 'permission',
  },
  'one that is approved': {
    given: (w) => specialRequest(w, { state: 'pending-sourcing' }),
    ivy: 'allowed',
    tim: 'permission',
  },
})
