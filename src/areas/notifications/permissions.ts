/** What an administrator may put into a role of the box office, about who is told of what. Mail asks for it too. */
export { verifyNotifications } from '../mail/public.ts'
