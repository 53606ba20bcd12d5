import { canKeep, shelf } from '../../affordance/shelf.ts'
import type { Answers } from '../../affordance/things/answers.ts'

type Wallet = Answers['orders.wallet']

/** A wallet that comes from this device says of when it is. */
export type KeptWallet = Wallet & { asOf?: string }

/** Puts the page, its files and the seats by, for a door without a line: `wallet-worker.js` opens with them. */
export async function keep(me: Answers['people.me'], wallet: KeptWallet): Promise<void> {
  if (!canKeep() || wallet.asOf !== undefined) return
  await navigator.serviceWorker.register('/wallet-worker.js', { scope: '/wallet' })
  const cache = await caches.open(shelf)
  const files = performance
    .getEntriesByType('resource')
    // Scripts, styles, letters and pictures; what the program asked for is kept by name below.
    .filter((entry) => (entry as PerformanceResourceTiming).initiatorType !== 'fetch')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname)
  await cache.addAll([new Request('/wallet', { headers: { accept: 'text/html' } }), ...new Set(files)])
  const answers = {
    '/api/v1/people/me': me,
    '/api/v1/orders/wallet': { ...wallet, asOf: new Date().toISOString() },
  }
  for (const [address, answer] of Object.entries(answers)) await cache.put(address, Response.json(answer))
  const wanted = new Set(['/wallet', ...files, ...Object.keys(answers)])
  // Files of an earlier version would stay for good.
  for (const request of await cache.keys())
    if (!wanted.has(new URL(request.url).pathname)) await cache.delete(request)
}
