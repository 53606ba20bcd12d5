/** Keeps sending until it is stopped: a walk every few seconds, and a look at the mail server every few minutes. */
import type { Config } from '../../config.ts'
import type { System } from '../../pipeline/system.ts'
import { noteDelivery, type Sending, sendWaiting } from './sender.ts'
import { smtpWayOut } from './smtp.ts'

export interface Mailing {
  /** Begins nothing new, and waits a while for what is under way; what a silent server holds is sent again later. */
  stop(): Promise<void>
}

const pause = 3_000
const betweenChecks = 5 * 60_000
const patience = 10_000
const after = (milliseconds: number) =>
  new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref())

export function startMailing(
  system: System,
  config: Pick<Config, 'smtp' | 'mailFrom' | 'baseUrl'>,
  say: (line: string) => void,
): Mailing {
  const { smtp, mailFrom, baseUrl } = config
  const wayOut = smtp && mailFrom ? smtpWayOut(smtp, mailFrom, baseUrl) : null
  const sending: Sending = { system, wayOut }
  const stopping = new AbortController()
  const walking = walkOn(sending, stopping.signal, say)
  return {
    async stop() {
      stopping.abort()
      await Promise.race([walking, after(patience)])
      wayOut?.close()
    },
  }
}

/** What one walk meets is no reason not to walk again. */
async function walkOn(sending: Sending, signal: AbortSignal, say: (line: string) => void): Promise<void> {
  const isStopping = () => signal.aborted
  let checkedAt = Number.NEGATIVE_INFINITY
  while (!isStopping()) {
    try {
      if (Date.now() - checkedAt >= betweenChecks) {
        await noteDelivery(sending)
        checkedAt = Date.now()
      }
      await sendWaiting(sending, isStopping)
    } catch (error) {
      say(`mail: ${error instanceof Error ? error.message : String(error)}`)
    }
    await paused(signal)
  }
}

function paused(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, pause)
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(timer)
      resolve()
    },
    { once: true },
  )
  return promise
}
