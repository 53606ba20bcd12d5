import { readdir, readFile } from 'node:fs/promises'
import { type Dialect, Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { DatabaseNewer } from './errors.ts'

const folder = new URL('./migrations/', import.meta.url)
const schema = 'migrations'

/** Brings the database up to this program, one process at a time. Each migration is a transaction. */
export async function migrate(dialect: Dialect, onProgress: (line: string) => void): Promise<void> {
  const db = new Kysely<unknown>({ dialect })
  try {
    const known = await readMigrations()
    const applied = await appliedTo(db)
    refuseNewer(applied, known)
    // The usual start: nothing to do, and no look through the catalogue to find that out.
    if (applied.length === Object.keys(known).length) return
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => known },
      // A schema of its own, so that everything in `public` can be required to have walls.
      migrationTableSchema: schema,
      migrationTableName: 'applied',
      migrationLockTableName: 'lock',
      allowUnorderedMigrations: true,
    })
    const { error, results } = await migrator.migrateToLatest()
    for (const result of results ?? [])
      if (result.status === 'Success') onProgress(`Migrated the database: ${result.migrationName}`)
    if (error) throw error
  } finally {
    await db.destroy()
  }
}

async function readMigrations(): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  const migrations: Record<string, Migration> = {}
  for (const file of files) {
    const text = await readFile(new URL(file, folder), 'utf8')
    migrations[file.slice(0, -'.sql'.length)] = {
      up: async (db) => {
        for (const statement of statements(text)) await sql.raw(statement).execute(db)
      },
    }
  }
  return migrations
}

/**
 * Splits a migration at semicolons that end a line outside of $$ bodies: PGlite runs one statement a query.
 * Migrations are ours, so the rule is theirs to keep: no semicolon ends a line inside a quoted text.
 */
export function statements(text: string): string[] {
  const found: string[] = []
  let current = ''
  let body: string | undefined
  for (const line of text.split('\n')) {
    current += `${line}\n`
    for (const [tag] of line.matchAll(/\$[a-z_]*\$/g)) {
      if (body === undefined) body = tag
      else if (body === tag) body = undefined
    }
    if (body === undefined && line.replace(/--.*$/, '').trimEnd().endsWith(';')) {
      found.push(current)
      current = ''
    }
  }
  if (current.replace(/--.*$/gm, '').trim() !== '') found.push(current)
  return found
}

async function appliedTo(db: Kysely<unknown>): Promise<readonly string[]> {
  const table = await sql<{
    there: boolean
  }>`select to_regclass(${`${schema}.applied`}) is not null as there`.execute(db)
  if (!table.rows[0]?.there) return []
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(`${schema}.applied`)}`.execute(db)
  return rows.map((row) => row.name)
}

function refuseNewer(applied: readonly string[], known: Record<string, Migration>): void {
  const unknown = applied.filter((name) => !(name in known))
  if (unknown.length > 0)
    throw new DatabaseNewer(
      `The database is newer than this program (it has ${unknown.sort().join(', ')}). Start a newer version of Counterfoil.`,
    )
}
