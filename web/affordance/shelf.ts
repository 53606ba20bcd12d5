/**
 * What stays on this device without a connection. Whoever signs out, is no longer known, or acts for somebody
 * else leaves nothing behind.
 */
export const shelf = 'wallet'

export const canKeep = () => import.meta.env.PROD && 'serviceWorker' in navigator && 'caches' in window

export async function clearShelf(): Promise<void> {
  if ('caches' in window) await caches.delete(shelf)
}
