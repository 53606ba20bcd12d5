import { MantineProvider } from '@mantine/core'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { KeysProvider } from './affordance/keys.tsx'
import { worthRetrying } from './affordance/read.ts'
import { onSignedOut } from './affordance/session.ts'
import { clearShelf } from './affordance/shelf.ts'
import { ToastProvider } from './kit/toast.tsx'
import { router } from './routes.tsx'
import { schemeManager, theme } from './theme/mantine.ts'

const client = new QueryClient({
  queryCache: new QueryCache(),
  defaultOptions: {
    // Asked without a connection too: the wallet is answered by its device, and others say that nobody answers.
    queries: { retry: worthRetrying, refetchOnWindowFocus: true, networkMode: 'always' },
    mutations: { retry: false },
  },
})

onSignedOut(() => {
  void clearShelf()
  const { pathname, href } = router.state.location
  if (pathname === '/sign-in' || pathname === '/setup') return
  void router.navigate({ to: '/sign-in', search: { next: href }, replace: true })
})

export function App() {
  return (
    <MantineProvider theme={theme} colorSchemeManager={schemeManager} defaultColorScheme="auto">
      <QueryClientProvider client={client}>
        <KeysProvider>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </KeysProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
