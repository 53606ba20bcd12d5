import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { functions } from '../gen/manifest.gen.ts'
import { useToast } from '../kit/toast.tsx'
import { actFor, actForOneself, proxyInUse } from './acting.ts'
import { call } from './call.ts'
import { sayProblem } from './problem.ts'
import { clearShelf } from './shelf.ts'
import type { ProxyGrant } from './things/employees.ts'

/** Switching and switching back. Both forget everything that was read: it was read with the rights of somebody else. */
export function useActing() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const startAnew = async () => {
    // Without a line the shelf would answer with the seats of whoever one was before.
    await clearShelf()
    // First who one is now, so that no screen asks for what the other may; then everything that was read before.
    await client.refetchQueries({ queryKey: ['people.me'] })
    await navigate({ to: '/' })
    void client.resetQueries({
      predicate: ({ queryKey }) => String(queryKey[0]) in functions && queryKey[0] !== 'people.me',
    })
  }
  const switchTo = async ({ id, principal }: ProxyGrant) => {
    try {
      await call('proxies.switch', { subject: id })
      actFor(id)
      await startAnew()
      toast({ says: `You act for ${principal.name} now.` })
    } catch (error) {
      const { title, detail } = sayProblem(error)
      toast({ says: detail ?? title })
      await client.invalidateQueries()
    }
  }
  const switchBack = async () => {
    const id = proxyInUse()
    // First the cookie: a proxy hands over no proxies, so the entry is written as oneself.
    actForOneself()
    if (id) await call('proxies.switch-back', { subject: id }).catch(() => null)
    await startAnew()
  }
  return { switchTo, switchBack }
}
