import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { WallsDown } from '../../src/database/errors.ts'
import { openDatabase, serve } from '../../src/database/open.ts'
import { copyPglite, createDatabase, eachEngine, onServer } from './databases.ts'

/** What someone might do to a database, and what the program says when it refuses to serve it. */
const breaches: readonly (readonly [string, string])[] = [
  ['grant update on audit_entries to counterfoil_app', 'counterfoil_app may update audit_entries'],
  ['grant delete on audit_seals to counterfoil_app', 'counterfoil_app may delete audit_seals'],
  [
    'grant update (outcome) on audit_entries to counterfoil_app',
    'counterfoil_app may update columns of audit_entries',
  ],
  ['grant select on identity_account to counterfoil_app', 'counterfoil_app may read identity_account'],
  ['grant select on people to counterfoil_identity', 'counterfoil_identity may read people'],
  ['alter table tickets disable row level security', 'the table tickets has no row security'],
  ['alter table tickets no force row level security', 'row security of the table tickets is not forced'],
  ['create table forgotten (org_id uuid primary key)', 'the table forgotten has no row security'],
  ['alter table tickets owner to counterfoil_app', 'counterfoil_app owns the table tickets'],
  [
    'create policy open on tickets to counterfoil_app using (true)',
    'the policy open of the table tickets does not ask for the organisation',
  ],
  [
    'create view peek as select * from people; grant select on peek to counterfoil_app',
    'counterfoil_app may read past row security through peek',
  ],
  [
    `insert into organisations (org_id, name, slug) values ('${randomUUID()}', 'Leak', 'leak'); drop policy tenant on organisations;
     create policy tenant on organisations to counterfoil_app using (current_setting('app.org', true) is null or true)`,
    'without an organisation, rows of organisations can be read',
  ],
]

/** Roles belong to the whole server, so these run where nobody shares it. */
const breachesOfRoles: readonly (readonly [string, string])[] = [
  ['alter role counterfoil_app superuser', 'counterfoil_app is a superuser'],
  ['alter role counterfoil_app bypassrls', 'counterfoil_app may bypass row security'],
  ['alter role counterfoil_app createrole', 'counterfoil_app may create roles'],
  ['grant counterfoil_identity to counterfoil_app', 'counterfoil_app is a member of counterfoil_identity'],
]

const onPglite = async (breach: string) => {
  const driver = await copyPglite()
  await driver.pglite.exec(breach)
  return serve(driver)
}
const onPostgres = async (breach: string) => {
  const url = await createDatabase()
  await onServer(breach, url)
  return openDatabase({ url })
}

eachEngine((engine) => {
  const cases = engine === 'pglite' ? [...breaches, ...breachesOfRoles] : breaches
  const openAfter = engine === 'pglite' ? onPglite : onPostgres

  it.each(cases)('refuses to serve after: %s', async (breach, sentence) => {
    const opened = openAfter(breach)
    await expect(opened).rejects.toThrow(WallsDown)
    await expect(opened).rejects.toThrow(sentence)
  })

  it('serves when nothing was done', async () => {
    const database = await openAfter('select 1')
    await database.close()
  })
})
