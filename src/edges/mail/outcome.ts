/** What a try came to, read from the error that ended it. */

/** How long to wait after the first, second … try that came to nothing. */
const waits = [1, 5, 30, 120].map((minutes) => minutes * 60_000)

export const waitAfter = (attempt: number): number => waits[attempt - 1] ?? waits.at(-1) ?? 0

interface SmtpError {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  readonly message: string
}

/** What the server says while we come in concerns all mail, whatever its number: the mail itself may be fine. */
const comingIn = /^(CONN|EHLO|HELO|STARTTLS|AUTH|LHLO)/

/** @returns whether another try could help */
export function isPassing(error: unknown): boolean {
  const { code, command = '', responseCode = 0 } = error as SmtpError
  if (code === 'EAUTH' || comingIn.test(command)) return true
  if (responseCode === 0) return code !== 'EENVELOPE'
  return responseCode < 500
}

/** Whether it is the way out that is broken, not this mail. */
export function isOfTheServer(error: unknown): boolean {
  const { code = '', command = '', responseCode } = error as SmtpError
  return code === 'EAUTH' || comingIn.test(command) || (responseCode === undefined && code !== 'EENVELOPE')
}

const longest = 500

/** For people: the server's own words, without what could be a password in them. */
export function sayError(error: unknown): string {
  const { message, code } = error as SmtpError
  const says = (message || code || 'no reason given').replace(/\s+/g, ' ').trim()
  return says.slice(0, longest)
}
