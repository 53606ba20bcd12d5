import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { functions } from '../gen/manifest.gen.ts'
import { actForOneself } from './acting.ts'
import { post } from './call.ts'
import { forgetAllAnswers } from './kept-answers.ts'
import { clearShelf } from './shelf.ts'

/** Ends the session and forgets everything that was read in it; what the sign-in screen reads belongs to nobody. */
export function useSignOut(): () => void {
  const client = useQueryClient()
  const navigate = useNavigate()
  return () => {
    actForOneself()
    void clearShelf()
    forgetAllAnswers()
    void post('/api/auth/sign-out', {})
      .catch(() => null)
      .then(async () => {
        await navigate({ to: '/sign-in', search: {} })
        client.removeQueries({ predicate: ({ queryKey }) => String(queryKey[0]) in functions })
      })
  }
}
