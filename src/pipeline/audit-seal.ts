/**
 * Seals: every so often the entries since the last seal are closed under one hash that also covers the seal
 * before. Removing or changing any sealed entry, or any seal, breaks the chain from there on; `audit verify` reads it
 * all again and says where. Entries not yet sealed are told apart.
 */
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'

/** The chain of an organisation begins here. */
const genesis = '0'.repeat(64)
/** One seal covers at most so many entries, so that sealing and verifying stay in bounded memory. */
const batch = 1_000

interface Sealable {
  readonly id: string
  readonly text: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Hash of hashes: each entry by itself, then all in their order after the seal before. */
const hashOf = (previous: string, entries: readonly Sealable[]) =>
  sha256([previous, ...entries.map((entry) => sha256(`${entry.id}\n${entry.text}`))].join('\n'))

/** @returns how many entries were sealed; call again while it is the batch's size */
export async function sealEntries(tx: Tx, org: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${org}, 2))`.execute(tx)
  const last = await lastSeal(tx)
  const entries = await unsealed(tx)
  if (entries.length === 0) return 0
  const sequence = last.sequence + 1
  await tx
    .insertInto('auditSeals')
    .values({
      orgId: org,
      sequence,
      entries: entries.length,
      hash: hashOf(last.hash, entries),
      previous: last.hash,
    })
    .execute()
  await tx
    .insertInto('auditSealed')
    .values(entries.map((entry, position) => ({ orgId: org, entryId: entry.id, sequence, position })))
    .execute()
  return entries.length
}

/** Closes all that an organisation has open, batch by batch. */
export async function sealOrganisation(database: Database, org: string): Promise<void> {
  while ((await database.transaction(org, (tx) => sealEntries(tx, org))) > 0);
}

/** Refusals cause no event, so every organisation is swept from time to time too. */
export async function sealEverything(database: Database): Promise<void> {
  const organisations = await database.asOwner((tx) =>
    tx.selectFrom('organisations').select('orgId').execute(),
  )
  for (const { orgId } of organisations) await sealOrganisation(database, orgId)
}

async function lastSeal(tx: Tx): Promise<{ sequence: number; hash: string }> {
  const last = await tx
    .selectFrom('auditSeals')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { sequence: 0, hash: genesis }
}

async function unsealed(tx: Tx): Promise<readonly Sealable[]> {
  const { rows } = await sql<Sealable>`
    select e.id, ${entryText} as text from audit_entries e
    where not exists (select from audit_sealed s where s.org_id = e.org_id and s.entry_id = e.id)
    order by e.at, e.id limit ${batch}`.execute(tx)
  return rows
}

/** Everything an entry says, in one text that the database builds the same way each time. */
const entryText = sql`jsonb_build_array(e.at at time zone 'UTC', e.actor_id, e.principal_id, e.function, e.subject_kind,
  e.subject_id, e.subject_label, e.outcome, e.witness, e.decision, e.before, e.after, e.request_id)::text`

export interface Verification {
  readonly intact: boolean
  readonly seals: number
  readonly entries: number
  readonly unsealed: number
  /** where the chain breaks first, and how */
  readonly broken: { readonly sequence: number; readonly because: string } | null
}

/** Reads the whole chain again, seal by seal. */
export async function verifyAudit(tx: Tx): Promise<Verification> {
  let previous = genesis
  let expected = 1
  let entries = 0
  const counted = await sql<{ open: number }>`
    select count(*)::int as open from audit_entries e
    where not exists (select from audit_sealed s where s.org_id = e.org_id and s.entry_id = e.id)`.execute(tx)
  const unsealedEntries = counted.rows[0]?.open ?? 0
  for (;;) {
    const seal = await tx
      .selectFrom('auditSeals')
      .selectAll()
      .where('sequence', '>=', expected)
      .orderBy('sequence')
      .limit(1)
      .executeTakeFirst()
    if (!seal) break
    const { rows } = await sql<Sealable>`
      select e.id, ${entryText} as text from audit_sealed s join audit_entries e on e.org_id = s.org_id and e.id = s.entry_id
      where s.sequence = ${seal.sequence} order by s.position`.execute(tx)
    entries += rows.length
    const because = fault(seal, expected, previous, rows)
    if (because) {
      return {
        intact: false,
        seals: expected - 1,
        entries,
        unsealed: unsealedEntries,
        broken: { sequence: seal.sequence, because },
      }
    }
    previous = seal.hash
    expected += 1
  }
  return { intact: true, seals: expected - 1, entries, unsealed: unsealedEntries, broken: null }
}

function fault(
  seal: { sequence: number; entries: number; hash: string; previous: string },
  expected: number,
  previous: string,
  rows: readonly Sealable[],
): string | null {
  if (seal.sequence !== expected) return `seal ${expected} is missing`
  if (seal.previous !== previous) return 'it does not follow the seal before it'
  if (rows.length !== seal.entries) return `it covers ${seal.entries} entries and ${rows.length} are there`
  return seal.hash === hashOf(previous, rows) ? null : 'an entry under it was changed'
}
