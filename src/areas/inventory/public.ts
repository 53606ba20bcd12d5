export { categories } from './admission.ts'
export { step, type Transition } from './transition.ts'
