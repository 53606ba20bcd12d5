export { specialStates } from './special.ts'
export { specialTransitions } from './transitions.ts'
