/**
 * Sends what waits, of every organisation. Each mail is lent to one process at a time, so none is sent by two; one whose
 * process ends between sending and saying so is sent again when the loan runs out. That is at least once, and the same
 * Message-ID says so to whoever reads it.
 */
import type { Stores } from '#core'
import type { System } from '../../pipeline/system.ts'
import { isOfTheServer, isPassing, sayError, waitAfter } from './outcome.ts'
import type { WayOut } from './smtp.ts'

type Queue = Stores['mail']
type Lent = Awaited<ReturnType<Queue['lend']>>[number]

export interface Sending {
  readonly system: System
  /** none: mail is kept and leaves nowhere */
  readonly wayOut: WayOut | null
}

/** Longer than any try takes: the way out gives up on a server that is silent for a minute. */
const loan = 10 * 60_000
const longestTry = 5 * 60_000
const atOnce = 5
const mostTries = 5

/** One walk through everything whose time has come. @returns how many mails it dealt with */
export async function sendWaiting(sending: Sending, isStopping = () => false): Promise<number> {
  let dealtWith = 0
  for (const orgId of await organisationsWithMail(sending.system)) {
    if (isStopping()) break
    dealtWith += await sendOf(sending, orgId, isStopping)
  }
  return dealtWith
}

async function organisationsWithMail({ database, now }: System): Promise<readonly string[]> {
  const rows = await database.asOwner((tx) =>
    tx
      .selectFrom('mails')
      .select('orgId')
      .where('state', '=', 'waiting')
      .where('notBefore', '<=', now())
      .distinct()
      .execute(),
  )
  return rows.map(({ orgId }) => orgId)
}

async function sendOf(sending: Sending, orgId: string, isStopping: () => boolean): Promise<number> {
  const { system, wayOut } = sending
  if (!wayOut) {
    await queueOf(system, orgId, (queue) => queue.keepAll())
    return 0
  }
  let dealtWith = 0
  while (!isStopping()) {
    const mails = await queueOf(system, orgId, async (queue) => {
      const now = system.now()
      await queue.giveUpLost(now)
      return queue.lend(now, new Date(now.getTime() + loan), atOnce)
    })
    if (mails.length === 0) break
    await Promise.all(mails.map((mail) => sendOne(sending, wayOut, orgId, mail)))
    dealtWith += mails.length
  }
  return dealtWith
}

async function sendOne({ system }: Sending, wayOut: WayOut, orgId: string, mail: Lent): Promise<void> {
  const error = await tried(wayOut.deliver({ ...mail, orgId }))
  await queueOf(system, orgId, async (queue) => {
    const now = system.now()
    if (error === null) return queue.hasLeft(mail, now)
    const says = sayError(error)
    if (isOfTheServer(error)) await queue.noteDelivery(true, says, now)
    if (!isPassing(error) || mail.attempts >= mostTries) return queue.hasFailed(mail, says)
    return queue.comesBack(mail, says, new Date(now.getTime() + waitAfter(mail.attempts)))
  })
}

/** A server that answers now and then could hold a mail beyond its loan; then it counts as not sent. */
async function tried(delivery: Promise<void>): Promise<unknown> {
  const { promise: late, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => reject(new Error('the mail server took longer than five minutes')),
    longestTry,
  )
  const error = await Promise.race([delivery, late]).then(
    () => null,
    (reason: unknown) => reason ?? new Error('no reason given'),
  )
  clearTimeout(timer)
  return error
}

/** Says in every organisation whether mail leaves, for whoever verifies it there. */
export async function noteDelivery({ system, wayOut }: Sending): Promise<void> {
  const error = wayOut ? await tried(wayOut.check()) : null
  const says = error === null ? '' : sayError(error)
  const organisations = await system.database.asOwner((tx) =>
    tx.selectFrom('organisations').select('orgId').execute(),
  )
  for (const { orgId } of organisations)
    await queueOf(system, orgId, (queue) => queue.noteDelivery(wayOut !== null, says, system.now()))
}

const queueOf = <T>(system: System, orgId: string, work: (queue: Queue) => Promise<T>): Promise<T> =>
  system.database.transaction(orgId, (tx) => work(system.openStores(tx, orgId).mail))
