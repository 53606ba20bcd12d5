/** better-auth with what we use of it and nothing more: e-mail and password, on the tables of the migration. */
import { betterAuth } from 'better-auth'
import type { Database } from '../database/database.ts'

export interface AuthenticationOptions {
  readonly database: Database
  /** from the configuration, never from a Host header */
  readonly baseUrl: string
  /** signs the sessions' cookies; the same for all processes on one database */
  readonly secret: string
}

/** A session ends after this, however much it is used. */
export const sessionSeconds = 7 * 24 * 60 * 60

/** Only we write this header on the requests better-auth sees, from the address that the edge trusts. */
export const addressHeader = 'x-counterfoil-address'

export function authentication({ database, baseUrl, secret }: AuthenticationOptions) {
  return betterAuth({
    appName: 'Counterfoil',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [new URL(baseUrl).origin],
    database: { dialect: database.identityDialect, type: 'postgres' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 128 },
    user: { modelName: 'identity_user' },
    session: {
      modelName: 'identity_session',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      // A cached session would outlive its end.
      cookieCache: { enabled: false },
    },
    account: { modelName: 'identity_account', accountLinking: { enabled: false } },
    verification: { modelName: 'identity_verification' },
    // Ours counts per account as well, atomically, and forgives what succeeded: sign-in-limit.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'counterfoil',
      useSecureCookies: baseUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [addressHeader], ipv6Subnet: 64 },
    },
  })
}
