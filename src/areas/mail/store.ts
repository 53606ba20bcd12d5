/** Mail that is to be sent, and the links in it. Written with the work that causes it; sent by the worker. */
import { createHash, randomBytes } from 'node:crypto'
import type { Tx } from '../../database/database.ts'
import { json } from '../../database/rows.ts'
import { openOutbox } from './store-outbox.ts'
import { openQueue } from './store-queue.ts'

declare module '../../core/function.ts' {
  interface Stores {
    readonly mail: MailStore
  }
}
export type MailStore = ReturnType<typeof openMail>

export interface Mail {
  /** what it is about, such as `order.awaits-you`: the kind of notification, or a kind of its own */
  readonly kind: string
  readonly to: string
  readonly toPersonId?: string | null
  readonly subject: string
  /** plain text; `{{base}}` stands for the address of this installation */
  readonly body: string
  readonly attachments?: readonly {
    readonly fileName: string
    readonly mediaType: string
    readonly base64: string
  }[]
}

export interface NewLink {
  /** what the link is good for: no other reader accepts it */
  readonly purpose: string
  readonly subjectId?: string | null
  /** the only person who may use it; none: whoever holds it */
  readonly personId?: string | null
  readonly data?: Readonly<Record<string, unknown>>
  readonly expiresAt: Date
}

/** 256 bits: nobody guesses it, so a fast hash is enough to keep. */
const secretBytes = 32

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export function openMail(tx: Tx, org: string) {
  // The one place that all mail passes, so that no area has to remember to ask.
  const isSwitchedOff = async (personId: string, kind: string): Promise<boolean> => {
    const chosen = await tx
      .selectFrom('notificationPreferences')
      .select('mail')
      .where('orgId', '=', org)
      .where('personId', '=', personId)
      .where('kind', '=', kind)
      .executeTakeFirst()
    return chosen?.mail === false
  }

  return {
    ...openQueue(tx, org),
    ...openOutbox(tx, org),

    /** Nothing is written for somebody without an address, or who switched mail of this kind off. */
    async post({ to, toPersonId, attachments, ...mail }: Mail): Promise<void> {
      if (to === '' || (toPersonId && (await isSwitchedOff(toPersonId, mail.kind)))) return
      await tx
        .insertInto('mails')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          ...mail,
          subject: mail.subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
          toAddress: to,
          toPersonId: toPersonId ?? null,
          attachments: json(attachments ?? []),
        })
        .execute()
    },

    /** @returns the token, `<organisation>.<secret>`: whoever follows it has not said yet which organisation */
    async makeLink({ purpose, subjectId, personId, data, expiresAt }: NewLink): Promise<string> {
      const token = `${org}.${randomBytes(secretBytes).toString('base64url')}`
      await tx
        .insertInto('links')
        .values({
          orgId: org,
          id: crypto.randomUUID(),
          hash: hashOf(token),
          purpose,
          subjectId: subjectId ?? null,
          personId: personId ?? null,
          data: json(data ?? {}),
          expiresAt,
        })
        .execute()
      return token
    },

    /** The link behind the token, used or not; null where there is none for this purpose, or its time is over. */
    async linkOf(token: string, purpose: string, now: Date) {
      const link = await tx
        .selectFrom('links')
        .select(['id', 'subjectId', 'personId', 'data', 'expiresAt', 'usedAt'])
        .where('orgId', '=', org)
        .where('hash', '=', hashOf(token))
        .where('purpose', '=', purpose)
        .where('expiresAt', '>', now)
        .executeTakeFirst()
      return link ?? null
    },

    /** @returns true for the one call that used it up */
    async useLink(id: string, now: Date): Promise<boolean> {
      const used = await tx
        .updateTable('links')
        .set({ usedAt: now })
        .where('orgId', '=', org)
        .where('id', '=', id)
        .where('usedAt', 'is', null)
        .returning('id')
        .executeTakeFirst()
      return used !== undefined
    },
  }
}
