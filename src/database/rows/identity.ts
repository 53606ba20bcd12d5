import type { Generated } from 'kysely'
import type { NullableTimestamp, Timestamp, TimestampWithDefault } from './columns.ts'

// What is known before the organisation is, and the organisation itself.
export interface OrganisationRow {
  orgId: string
  name: string
  slug: string
  locale: Generated<string>
  timeZone: Generated<string>
  currency: Generated<string>
  demo: Generated<boolean>
  epoch: Generated<number>
  createdAt: TimestampWithDefault
}

export interface IdentityUserRow {
  id: string
  name: string
  email: string
  emailVerified: Generated<boolean>
  image: string | null
  createdAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
}

export interface IdentitySessionRow {
  id: string
  userId: string
  token: string
  expiresAt: Timestamp
  ipAddress: string | null
  userAgent: string | null
  createdAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
}

export interface IdentityAccountRow {
  id: string
  userId: string
  accountId: string
  providerId: string
  accessToken: string | null
  refreshToken: string | null
  idToken: string | null
  accessTokenExpiresAt: NullableTimestamp
  refreshTokenExpiresAt: NullableTimestamp
  scope: string | null
  password: string | null
  createdAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
}

export interface IdentityVerificationRow {
  id: string
  identifier: string
  value: string
  expiresAt: Timestamp
  createdAt: TimestampWithDefault
  updatedAt: TimestampWithDefault
}

export interface IdentityRateLimitRow {
  id: string
  key: string
  count: number
  lastRequest: number
}

export interface IdentityMembershipRow {
  userId: string
  orgId: string
  personId: string
}
