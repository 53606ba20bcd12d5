/** Who may sign in, and as whom: accounts, their memberships of organisations, and their sessions. */
import { randomBytes } from 'node:crypto'
import { hashPassword } from 'better-auth/crypto'
import type { Database, Tx } from '../database/database.ts'

export interface Member {
  readonly orgId: string
  readonly personId: string
}

export interface NewAccount extends Member {
  readonly name: string
  readonly email: string
  /** none: this person is only let in by the demo's sign-in */
  readonly password?: string
}

/** scrypt with a salt of its own, as better-auth checks it. */
export const hashed = (password: string): Promise<string> => hashPassword(password)

/** Adds accounts in one transaction; passwords are hashed before, so that nothing waits for them inside it. */
export async function addAccounts(database: Database, accounts: readonly NewAccount[]): Promise<void> {
  const hashes = await Promise.all(
    accounts.map(({ password }) => (password === undefined ? null : hashed(password))),
  )
  await database.identity(async (tx) => {
    for (const [index, account] of accounts.entries()) await addAccountIn(tx, account, hashes[index] ?? null)
  })
}

export async function addAccountIn(tx: Tx, account: NewAccount, passwordHash: string | null): Promise<void> {
  const userId = crypto.randomUUID()
  await tx
    .insertInto('identityUser')
    .values({
      id: userId,
      name: account.name,
      email: account.email.toLowerCase(),
      emailVerified: true,
      image: null,
    })
    .execute()
  await tx
    .insertInto('identityMembership')
    .values({ userId, orgId: account.orgId, personId: account.personId })
    .execute()
  if (passwordHash === null) return
  await tx.insertInto('identityAccount').values(withPassword(userId, passwordHash)).execute()
}

/**
 * The account of somebody who chose a password by an invitation: a new one, or theirs from when they were here before.
 * @returns false where the address signs in as somebody else: then nothing is touched
 */
export async function enrolIn(tx: Tx, account: NewAccount, passwordHash: string): Promise<boolean> {
  const known = await tx
    .selectFrom('identityUser')
    .leftJoin('identityMembership', 'identityMembership.userId', 'identityUser.id')
    .select(['identityUser.id', 'identityMembership.orgId', 'identityMembership.personId'])
    .where('identityUser.email', '=', account.email.toLowerCase())
    .execute()
  const [user] = known
  if (!user) {
    await addAccountIn(tx, account, passwordHash)
    return true
  }
  const isTheirs = known.every((one) => one.orgId === account.orgId && one.personId === account.personId)
  if (!isTheirs) return false
  await tx.deleteFrom('identitySession').where('userId', '=', user.id).execute()
  await tx.deleteFrom('identityAccount').where('userId', '=', user.id).execute()
  await tx.insertInto('identityAccount').values(withPassword(user.id, passwordHash)).execute()
  return true
}

const withPassword = (userId: string, password: string) => ({
  id: crypto.randomUUID(),
  userId,
  accountId: userId,
  providerId: 'credential',
  ...nothingElse,
  password,
})

const nothingElse = {
  accessToken: null,
  refreshToken: null,
  idToken: null,
  accessTokenExpiresAt: null,
  refreshTokenExpiresAt: null,
  scope: null,
}

export function memberWithSession(database: Database, token: string, now: Date): Promise<Member | null> {
  return database.identity(async (tx) => {
    const found = await tx
      .selectFrom('identitySession')
      .innerJoin('identityMembership', 'identityMembership.userId', 'identitySession.userId')
      .select(['identityMembership.orgId', 'identityMembership.personId'])
      .where('identitySession.token', '=', token)
      .where('identitySession.expiresAt', '>', now)
      .orderBy('identityMembership.orgId')
      .executeTakeFirst()
    return found ?? null
  })
}

/** A session without a password, for the demo alone. */
export function openSession(
  database: Database,
  email: string,
  from: { readonly address: string; readonly userAgent: string; readonly expiresAt: Date },
): Promise<string | null> {
  return database.identity(async (tx) => {
    const user = await tx
      .selectFrom('identityUser')
      .select('id')
      .where('email', '=', email.toLowerCase())
      .executeTakeFirst()
    if (!user) return null
    const token = randomBytes(24).toString('base64url')
    await tx
      .insertInto('identitySession')
      .values({
        id: crypto.randomUUID(),
        userId: user.id,
        token,
        expiresAt: from.expiresAt,
        ipAddress: from.address,
        userAgent: from.userAgent,
      })
      .execute()
    return token
  })
}

export async function endSession(database: Database, token: string): Promise<void> {
  await database.identity((tx) => tx.deleteFrom('identitySession').where('token', '=', token).execute())
}

export async function endSessionsOf(database: Database, { orgId, personId }: Member): Promise<void> {
  await database.identity((tx) =>
    tx
      .deleteFrom('identitySession')
      .where('userId', 'in', (members) =>
        members
          .selectFrom('identityMembership')
          .select('userId')
          .where('orgId', '=', orgId)
          .where('personId', '=', personId),
      )
      .execute(),
  )
}
