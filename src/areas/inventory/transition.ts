export { step, type Transition } from '#core'
