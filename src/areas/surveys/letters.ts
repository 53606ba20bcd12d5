/** The mail that asks, and the link it carries. */
import type { Stores } from '#core'
import { oneLine, quoted } from '../mail/public.ts'
import type { Unsent } from './store-invitations.ts'

export const purpose = 'survey.answer'

const days = 24 * 3_600_000
/** Longer than any survey is of use; closing it ends the link before. */
const validFor = 90 * days

const dayOf = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(at)

export async function sendLetter(stores: Stores, asked: Unsent, now: Date): Promise<void> {
  const token = await stores.mail.makeLink({
    purpose,
    subjectId: asked.surveyId,
    data: { invitation: asked.id },
    expiresAt: new Date(now.getTime() + validFor),
  })
  const about = asked.eventName === null ? '' : `It is about ${oneLine(asked.eventName)}.\n\n`
  const by = asked.closesAt === null ? '' : `Please answer by ${dayOf(asked.closesAt, asked.timeZone)}.\n\n`
  const again = asked.remindedAt === null ? '' : 'We asked you before, and have no answer yet.\n\n'
  const intro = asked.intro === '' ? '' : `${quoted(asked.intro)}\n\n`
  await stores.mail.post({
    kind: 'survey.asked',
    to: asked.email,
    toPersonId: asked.personId,
    subject: asked.remindedAt === null ? asked.surveyName : `Reminder: ${asked.surveyName}`,
    body: `Dear ${oneLine(asked.name)},\n\n${again}${intro}${about}${by}You can answer here, without signing in, also on a phone:\n\n{{base}}/answer/${token}\n\nThe link is yours alone and works once.\n\n${oneLine(asked.ownerName)}, ${oneLine(asked.organisation)}\n`,
  })
}
