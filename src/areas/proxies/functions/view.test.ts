import { proxy } from '../../../../test/scenes/proxy.ts'
import { behaviour } from '../../../../test/world.ts'
import { viewProxy } from './view.ts'

behaviour(viewProxy, {
  'a proxy from Mona to Ivy': {
    given: (w) => proxy(w),
    mona: 'allowed',
    ivy: 'allowed',
    sue: 'relation',
    ned: 'relation',
    nobody: 'application',
  },
})
