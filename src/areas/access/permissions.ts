/** What an administrator may put into a role of the box office, about how the desk itself works. */
import { permission } from '#core'

/** Quotas, audiences, approval chains, gift limits. No line of the seed names them; a Super User has no restrictions. */
export const configureBoxOffice = permission({
  id: 'box-office.configure',
  application: 'box-office',
  says: 'configure the Box Office',
  sensitive: true,
})
