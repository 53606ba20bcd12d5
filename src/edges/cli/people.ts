/** Whom `--as`, `--on` and `--org` mean. */
import { call } from '../../pipeline/call.ts'
import type { Caller, System } from '../../pipeline/system.ts'
import { UsageError } from './arguments.ts'

/** The organisation, where none is named and there is one. */
export async function organisationNamed(system: System, slug: string | undefined): Promise<string> {
  const found = await system.database.asOwner((tx) =>
    tx.selectFrom('organisations').select(['orgId', 'slug']).orderBy('slug').execute(),
  )
  const fitting = slug === undefined ? found : found.filter((one) => one.slug === slug)
  const [only, second] = fitting
  if (only && !second) return only.orgId
  const slugs = found.map((one) => one.slug).join(', ')
  if (found.length === 0) throw new UsageError('There is no organisation yet: open the web and set one up')
  throw new UsageError(
    only ? `Say which organisation with --org: ${slugs}` : `There is no organisation \`${slug}\`: ${slugs}`,
  )
}

export async function callerNamed(system: System, orgId: string, name: string): Promise<Caller> {
  const { items } = await system.database.transaction(orgId, (tx) =>
    system.openStores(tx, orgId).people.search({ q: name, limit: 200 }),
  )
  const found = items.find((one) => one.handle === name || one.email === name.toLowerCase())
  if (!found) throw new UsageError(`There is nobody with the handle or e-mail address \`${name}\``)
  return { orgId, personId: found.id, requestId: `cli-${crypto.randomUUID()}` }
}

/** An id as it is; a number such as `#10477` is looked for among what the person can see. */
export async function thingNamed(
  system: System,
  caller: Caller,
  functionId: string,
  name: string,
): Promise<string> {
  const number = /^#?(\d+)$/.exec(name)?.[1]
  if (number === undefined) return name
  const area = system.rules.function(functionId)?.on?.area ?? ''
  const list = system.rules.function(`${area}.list`)
  const properties = (list?.input as { readonly properties?: object } | undefined)?.properties ?? {}
  const numbered = list !== undefined && 'q' in properties
  if (!numbered) throw new UsageError(`\`${functionId}\` is not asked for a thing with a number: give its id`)
  const { output } = await call(system, caller, list.id, {
    input: { q: `#${number}`, ...('view' in properties && { view: 'all' }) },
  })
  const items = (output as { readonly items?: readonly { readonly id: string; readonly number?: unknown }[] })
    .items
  const found = items?.find((item) => String(item.number) === number)
  if (!found) throw new UsageError(`There is no #${number} that this person can see`)
  return found.id
}
