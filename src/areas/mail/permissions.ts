/** What an administrator may put into a role of the box office, about who is told of what. */
import { permission } from '#core'

export const verifyNotifications = permission({
  id: 'notifications.verify',
  application: 'box-office',
  says: 'verify that managers and administrators are alerted',
})
