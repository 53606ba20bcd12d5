/** Links in mails let somebody in. Whoever reads a mail that was written to another sees where a link leads, not its key. */

/** The token of `makeLink`: an organisation, a dot, and 256 bits. */
const token = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[\w-]{43}/gi

export const withoutKeys = (body: string): string => body.replace(token, '…')

interface Read {
  readonly toPersonId: string | null
  /** whether the one it is written to could open this outbox */
  readonly canReadItself: boolean
  readonly isDemo: boolean
}

/**
 * Only the one it is written to reads the keys in a mail. In the demo there is no other inbox, and somebody who was
 * only invited, or is a guest, cannot sign in to read theirs: there the keys are shown, or nobody could follow them.
 */
export const showsKeys = (readerId: string, { toPersonId, canReadItself, isDemo }: Read): boolean =>
  toPersonId === readerId || (isDemo && !canReadItself)
