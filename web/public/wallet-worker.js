// Opens the wallet at a door where there is no line: the network first, and where it fails or dawdles, what the page
// kept on this device (`web/screens/wallet/keep.ts`). It sees nothing but pages that were opened at /wallet.
const shelf = 'wallet'
const patience = 4000

/** Whether the page itself came from the shelf, and its files with it: those of another version may be there now. */
let isFromShelf = false

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  // With a line the browser keeps these by itself: their names change with what is in them.
  const isFile = new URL(request.url).pathname.startsWith('/assets/')
  const isAtHand = isFile && !isFromShelf && self.navigator.onLine
  if (request.method === 'GET' && !isAtHand) event.respondWith(answer(request))
})

async function answer(request) {
  const isPage = request.mode === 'navigate'
  const kept = await caches.match(isPage ? '/wallet' : request, { cacheName: shelf, ignoreVary: true })
  if (!kept) return fetch(request)
  const late = new Promise((resolve) => setTimeout(resolve, patience, kept))
  const found = await Promise.race([fetch(request).catch(() => kept), late])
  if (isPage) isFromShelf = found === kept
  return found
}
