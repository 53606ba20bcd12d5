/** Signing in and out, and whose request this is. What a person may do once inside is not decided here. */
import { CounterfoilError, conflict } from '#core'
import {
  addAccounts,
  endSession,
  endSessionsOf,
  enrolIn,
  hashed,
  type Member,
  memberWithSession,
  type NewAccount,
  openSession,
} from './accounts.ts'
import {
  type AuthenticationOptions,
  addressHeader,
  authentication,
  sessionSeconds,
} from './authentication.ts'
import { sessionCookie } from './session-cookie.ts'
import { type Limit, limitSignIns, signInLimit } from './sign-in-limit.ts'

export interface IdentityOptions extends AuthenticationOptions {
  /** whether the person is active in the organisation: nobody else is let in */
  readonly isActive: (member: Member) => Promise<boolean>
  readonly now?: () => Date
  readonly limit?: Limit
}

/** Where a sign-in comes from, as the edge knows it. */
export interface Origin {
  readonly address: string
  readonly userAgent: string
}

export type Identity = ReturnType<typeof buildIdentity>

export function buildIdentity(options: IdentityOptions) {
  const { database, isActive, now = () => new Date() } = options
  const auth = authentication(options)
  const cookie = sessionCookie({
    secret: options.secret,
    isSecure: options.baseUrl.startsWith('https:'),
    seconds: sessionSeconds,
  })
  const limit = limitSignIns(database, options.limit ?? signInLimit, now)

  return {
    /** the member whose live session the Cookie header carries */
    async memberOf(cookieHeader: string | undefined): Promise<Member | null> {
      const token = cookie.read(cookieHeader)
      return token === null ? null : memberWithSession(database, token, now())
    },

    /**
     * @returns Set-Cookie headers
     * @throws CounterfoilError too-many; not-signed-in, told alike whether the account, the password or the person
     * is at fault
     */
    async signIn(email: string, password: string, from: Origin): Promise<readonly string[]> {
      await limit.count(email, from.address)
      const answer = await auth.api.signInEmail({
        body: { email, password },
        headers: new Headers({ 'user-agent': from.userAgent, [addressHeader]: from.address }),
        asResponse: true,
      })
      if (answer.status >= 500) throw new Error(`the sign-in answered ${answer.status}`)
      if (!answer.ok) throw wrong()
      const cookies = answer.headers.getSetCookie()
      const token = cookie.read(cookies.map((line) => line.split(';')[0]).join('; '))
      const member = token === null ? null : await memberWithSession(database, token, now())
      if (token === null || member === null || !(await isActive(member))) {
        if (token !== null) await endSession(database, token)
        throw wrong()
      }
      await limit.forgive(email, from.address)
      return cookies
    },

    /** @returns Set-Cookie headers */
    async signOut(cookieHeader: string | undefined): Promise<readonly string[]> {
      const token = cookie.read(cookieHeader)
      if (token !== null) await endSession(database, token)
      return [cookie.cleared]
    },

    /** For the demo alone: lets somebody in by name. @returns Set-Cookie headers */
    async enterAs(email: string, from: Origin): Promise<readonly string[]> {
      const expiresAt = new Date(now().getTime() + sessionSeconds * 1000)
      const token = await openSession(database, email, { ...from, expiresAt })
      const member = token === null ? null : await memberWithSession(database, token, now())
      if (token === null || member === null || !(await isActive(member))) {
        if (token !== null) await endSession(database, token)
        throw wrong()
      }
      return [cookie.write(token)]
    },

    /**
     * For whoever holds an invitation that nobody has used yet; it is used up after this, so that a way broken off here
     * can be gone again.
     * @throws CounterfoilError conflict where the address belongs to somebody else already
     */
    async enrol(account: NewAccount & { readonly password: string }): Promise<void> {
      const hash = await hashed(account.password)
      if (!(await database.identity((tx) => enrolIn(tx, account, hash))))
        throw conflict(
          'With this address somebody signs in to another organisation here already: ask to be invited with another one.',
        )
    },

    addAccounts: (accounts: readonly NewAccount[]) => addAccounts(database, accounts),
    endSessionsOf: (member: Member) => endSessionsOf(database, member),
  }
}

const wrong = () => new CounterfoilError('not-signed-in', 'E-mail and password do not match.')
