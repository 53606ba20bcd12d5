/** A mail server on this machine that keeps what it is given, and answers as a test wants. */
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import type { Sender, Smtp } from '../../src/config.ts'
import { smtpWayOut, type WayOut } from '../../src/edges/mail/smtp.ts'

export interface Mailbox {
  readonly smtp: Smtp
  /** raw, in the order they came */
  readonly letters: string[]
  readonly recipients: string[]
  /** what the next letters are answered with; 250 where there is none left */
  readonly answers: number[]
  close(): Promise<void>
}

export const from: Sender = { name: 'Box Office', address: 'tickets@harbour.example' }
export const baseUrl = 'https://desk.harbour.example'
export const wayOutTo = (mailbox: Pick<Mailbox, 'smtp'>): WayOut => smtpWayOut(mailbox.smtp, from, baseUrl)

export async function openMailbox(accepts?: { user: string; password: string }): Promise<Mailbox> {
  const letters: string[] = []
  const recipients: string[] = []
  const answers: number[] = []
  const server = new SMTPServer({
    authOptional: accepts === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS', ...(accepts ? [] : ['AUTH'])],
    onAuth: ({ username, password }, _session, done) =>
      username === accepts?.user && password === accepts?.password
        ? done(null, { user: username })
        : done(new Error('wrong password')),
    onData(stream, session, done) {
      let raw = ''
      stream.setEncoding('utf8')
      stream.on('data', (part: string) => {
        raw += part
      })
      stream.on('end', () => {
        const code = answers.shift() ?? 250
        if (code !== 250)
          return done(Object.assign(new Error('not now, said the test'), { responseCode: code }))
        letters.push(raw)
        recipients.push(...session.envelope.rcptTo.map(({ address }) => address))
        done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.server.address() as AddressInfo
  return {
    smtp: { host: '127.0.0.1', port, secure: false, user: undefined, password: undefined },
    letters,
    recipients,
    answers,
    close: () => new Promise((closed) => server.close(closed)),
  }
}
