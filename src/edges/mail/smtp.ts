/** The way out: one mail server, by nodemailer. */
import { createTransport } from 'nodemailer'
import { isLoopback, type Sender, type Smtp } from '../../config.ts'
import { isMailbox, messageOf, type Outgoing } from './message.ts'

/** @throws what the server or the way there answered */
export interface WayOut {
  deliver(mail: Outgoing): Promise<void>
  /** rejects with the reason where the server cannot be reached or does not let us in */
  check(): Promise<void>
  close(): void
}

const second = 1_000

export function smtpWayOut(smtp: Smtp, from: Sender, baseUrl: string): WayOut {
  const { host, port, secure, user, password } = smtp
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host,
    port,
    secure,
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    // A password does not leave this machine in the clear.
    requireTLS: !secure && user !== undefined && !isLoopback(host),
    connectionTimeout: 15 * second,
    greetingTimeout: 15 * second,
    socketTimeout: 60 * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async deliver(mail) {
      if (!isMailbox(mail.toAddress))
        throw Object.assign(new Error(`“${mail.toAddress}” is no address of one mailbox`), {
          code: 'EENVELOPE',
        })
      await transport.sendMail(messageOf(mail, from, baseUrl))
    },
    check: async () => void (await transport.verify()),
    close: () => transport.close(),
  }
}
