/** A process to kill: writes rows one after another and says each number once it is committed. */
import { openDatabase } from '../../src/database/open.ts'

const [, , directory, org] = process.argv
const database = await openDatabase({ directory: String(directory) })
await database.asOwner((tx) =>
  tx
    .insertInto('organisations')
    .values({ orgId: String(org), name: 'Crash', slug: 'crash' })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
)
const { max } = await database.transaction(String(org), (tx) =>
  tx
    .selectFrom('idempotencyKeys')
    .select((eb) => eb.fn.coalesce(eb.fn.max<number>(eb.cast('key', 'integer')), eb.lit(0)).as('max'))
    .executeTakeFirstOrThrow(),
)
for (let n = max + 1; ; n++) {
  await database.transaction(String(org), (tx) =>
    tx
      .insertInto('idempotencyKeys')
      .values({
        orgId: String(org),
        personId: String(org),
        key: String(n),
        function: 'x.y',
        fingerprint: 'z'.repeat(200),
      })
      .execute(),
  )
  process.stdout.write(`${n}\n`)
}
