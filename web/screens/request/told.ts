import type { EventDetail, Order } from '../../affordance/things/box-office.ts'
import type { Form } from './form.ts'

/** What each step is told, and how it answers. */
export type Told = {
  form: Form
  event: EventDetail
  order?: Order
  /** The seats were given: how many and where is settled. */
  isGiven: boolean
  onChange: (part: Partial<Form>) => void
}
