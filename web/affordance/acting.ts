/** For whom one acts: a cookie that the server reads with each request, and asks of the proxy whether it still holds. */
import type { Me } from './things/people.ts'

const cookie = 'counterfoil-for'

export function actFor(proxyId: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not everywhere yet
  document.cookie = `${cookie}=${proxyId}; path=/; samesite=lax`
}

export function actForOneself() {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not everywhere yet
  document.cookie = `${cookie}=; path=/; max-age=0; samesite=lax`
}

export function proxyInUse(): string | null {
  return new RegExp(`(?:^|; )${cookie}=([0-9a-f-]{36})`).exec(document.cookie)?.[1] ?? null
}

/** The grant under which one acts now: the one of the cookie, of several between the same two. */
export function grantOf({ acting }: Me) {
  const id = proxyInUse()
  return acting?.grants.find((one) => one.id === id) ?? acting?.grants[0] ?? null
}

let listener: () => void = () => {}

/** Told when the server says that the proxy has ended. @returns the way to be told no more */
export function onProxyEnded(then: () => void) {
  listener = then
  return () => {
    listener = () => {}
  }
}

export function proxyEnded() {
  listener()
}

export const scopeWords = {
  request: 'orders seats',
  approve: 'approves orders',
  'manage-tickets': 'hands out tickets and looks after the inventory',
} as const
