import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { post } from './call.ts'

/** Ends the session and forgets everything that was read in it. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  return () => {
    void post('/api/auth/sign-out', {})
      .catch(() => null)
      .then(async () => {
        await navigate({ to: '/sign-in', search: {} })
        client.clear()
      })
  }
}
