/** From a kept mail to what goes over the wire. Nothing that people wrote can become a header of its own. */
import type { SendMailOptions } from 'nodemailer'
import type { Sender } from '../../config.ts'
import { htmlLetter } from './html.ts'

/** A mail as the queue lends it. */
export interface Outgoing {
  readonly orgId: string
  readonly id: string
  readonly kind: string
  readonly toAddress: string
  readonly subject: string
  readonly body: string
  readonly attachments: unknown
  readonly createdAt: Date
}

interface Attachment {
  readonly fileName: string
  readonly mediaType: string
  readonly base64: string
}

export const preferencesPath = '/notifications/preferences'

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

/** What a single mailbox looks like; anything else, such as two addresses, is nobody's. */
const mailbox = /^[^\s<>"(),:;@\\\p{Cc}]+@[^\s<>"(),:;@\\\p{Cc}]+$/u
export const isMailbox = (address: string): boolean => mailbox.test(address)

/** The same for each try, so that a mail which came twice is known for one. */
export const messageIdOf = ({ orgId, id }: Pick<Outgoing, 'orgId' | 'id'>, from: Sender): string =>
  `<${id}.${orgId}@${from.address.split('@')[1]}>`

export function messageOf(mail: Outgoing, from: Sender, baseUrl: string): SendMailOptions {
  const subject = oneLine(mail.subject)
  const text = mail.body.replaceAll('{{base}}', baseUrl).replace(/\r\n?/g, '\n')
  const preferences = `${baseUrl}${preferencesPath}`
  const footer = `You get this because of what you do in Counterfoil.\nChoose what is mailed to you: ${preferences}`
  return {
    messageId: messageIdOf(mail, from),
    date: mail.createdAt,
    from: { name: from.name, address: from.address },
    to: { name: '', address: mail.toAddress },
    envelope: { from: from.address, to: [mail.toAddress] },
    subject,
    text: `${text}\n\n-- \n${footer}\n`,
    html: htmlLetter({ subject, text, footer }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Counterfoil-Kind': oneLine(mail.kind),
      'List-Unsubscribe': `<${preferences}>`,
    },
    attachments: (mail.attachments as readonly Attachment[]).map(({ fileName, mediaType, base64 }) => ({
      filename: oneLine(fileName).replace(/[/\\]/g, '-'),
      contentType: /^[\w.+-]+\/[\w.+-]+$/.test(mediaType) ? mediaType : 'application/octet-stream',
      content: Buffer.from(base64, 'base64'),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}
