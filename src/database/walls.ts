import type { EngineDriver } from './engine.ts'
import { WallsDown } from './errors.ts'

type Ask = EngineDriver['sql']

const appendOnly = ['audit_entries', 'audit_seals', 'audit_sealed']

/** Refuses a database that would not keep organisations apart, whatever our own code does. */
export async function verifyWalls(ask: Ask): Promise<void> {
  const faults = [
    ...(await faultsOfRoles(ask)),
    ...(await faultsOfTables(ask)),
    ...(await faultsOfPrivileges(ask)),
  ]
  // A leak is only looked for as a role that is sane: the probe would prove nothing for a superuser.
  if (faults.length === 0) faults.push(...(await leaks(ask)))
  if (faults.length > 0) throw new WallsDown(faults)
}

async function sentences(ask: Ask, text: string): Promise<string[]> {
  const { rows } = await ask(text)
  return rows.map((row) => String(row.sentence))
}

function faultsOfRoles(ask: Ask): Promise<string[]> {
  return sentences(
    ask,
    `with ours(name) as (values ('counterfoil_app'), ('counterfoil_identity'))
     select 'the role ' || name || ' is missing' as sentence from ours where not exists (select from pg_roles where rolname = name)
     union all select rolname || ' is a superuser' from pg_roles join ours on name = rolname where rolsuper
     union all select rolname || ' may bypass row security' from pg_roles join ours on name = rolname where rolbypassrls
     union all select rolname || ' may create roles' from pg_roles join ours on name = rolname where rolcreaterole
     union all select rolname || ' owns the table ' || relname from pg_roles join ours on name = rolname
       join pg_class on relowner = pg_roles.oid and relkind in ('r', 'p', 'v', 'm', 'f')
       where relnamespace = 'public'::regnamespace
     union all select m.rolname || ' is a member of ' || g.rolname from pg_auth_members a
       join pg_roles m on m.oid = a.member join pg_roles g on g.oid = a.roleid join ours on name = m.rolname`,
  )
}

function faultsOfTables(ask: Ask): Promise<string[]> {
  return sentences(
    ask,
    `with tables as (select * from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p'))
     select 'the table ' || relname || ' has no row security' as sentence from tables where not relrowsecurity
     union all select 'row security of the table ' || relname || ' is not forced' from tables where not relforcerowsecurity
     union all select 'the table ' || relname || ' has no policy' from tables
       where not exists (select from pg_policy where polrelid = tables.oid)
     union all select 'the policy ' || polname || ' of the table ' || relname || ' does not ask for the organisation'
       from pg_policy join tables on tables.oid = polrelid
       where (polroles @> array[0::oid] or polroles @> array['counterfoil_app'::regrole::oid])
         and polpermissive
         and coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid), '') not like '%app.org%'
     union all select 'counterfoil_app may read past row security through ' || relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')
         and has_table_privilege('counterfoil_app', oid, 'select')`,
  )
}

function faultsOfPrivileges(ask: Ask): Promise<string[]> {
  const guarded = appendOnly.map((table) => `('${table}')`).join(', ')
  return sentences(
    ask,
    `with guarded(name) as (values ${guarded})
     select 'counterfoil_app may ' || verb || ' ' || name as sentence from guarded
       cross join (values ('update'), ('delete'), ('truncate')) verbs(verb)
       where to_regclass('public.' || name) is not null and has_table_privilege('counterfoil_app', 'public.' || name, verb)
     union all select 'counterfoil_app may update columns of ' || name from guarded
       where to_regclass('public.' || name) is not null
         and not has_table_privilege('counterfoil_app', 'public.' || name, 'update')
         and has_any_column_privilege('counterfoil_app', 'public.' || name, 'update')
     union all select 'counterfoil_app may read ' || relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname like 'identity\\_%'
         and has_any_column_privilege('counterfoil_app', oid, 'select')
     union all select 'counterfoil_identity may read ' || relname from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'identity\\_%'
         and has_any_column_privilege('counterfoil_identity', oid, 'select')`,
  )
}

/** With no organisation set, counterfoil_app must see nothing in any table it may read. */
async function leaks(ask: Ask): Promise<string[]> {
  const { rows } = await ask(
    `select quote_ident(relname) as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and has_table_privilege('counterfoil_app', oid, 'select')`,
  )
  const probes = rows.map(
    ({ name }) =>
      `select 'without an organisation, rows of ${name} can be read' as sentence where exists (select from ${name})`,
  )
  if (probes.length === 0) return ['counterfoil_app may read no table at all']
  return sentences(ask, `begin; set local role counterfoil_app; ${probes.join(' union all ')}; commit`)
}
