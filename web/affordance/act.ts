import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { FunctionId } from '../gen/manifest.gen.ts'
import { useToast } from '../kit/toast.tsx'
import { type Answer, type CallOptions, call } from './call.ts'
import { sayProblem } from './problem.ts'

type Act<Id extends FunctionId> = CallOptions & {
  /** Said when it is done, such as "You took #10477". */
  says?: string
  /** The way back, where a function exists that really undoes it. */
  undo?: () => Promise<unknown>
  done?: (answer: Answer<Id>) => void
  /** Shows the outcome before the server answers; what it returns takes it back. */
  ahead?: () => () => void
}

/** Runs a write, says so, offers the way back, and lets every list look again. */
export function useAct<Id extends FunctionId>(id: Id) {
  const client = useQueryClient()
  const toast = useToast()
  // The same key until it has succeeded: pressing again after a lost answer creates nothing twice.
  const key = useRef(crypto.randomUUID())
  const mutation = useMutation({
    mutationFn: ({ subject, version, input }: Act<Id>) =>
      call(id, { subject, version, input, idempotencyKey: key.current }),
    onMutate: (act: Act<Id>) => ({ takeBack: act.ahead?.() }),
    onError: (_error, _act, context) => context?.takeBack?.(),
    onSuccess: (answer, act) => {
      key.current = crypto.randomUUID()
      noteVersion(client, act.subject, answer)
      act.done?.(answer)
      if (act.says) toast({ says: act.says, undo: act.undo && (() => void back(act.undo)) })
    },
    onSettled: () => client.invalidateQueries(),
  })
  const back = async (undo: Act<Id>['undo']) => {
    try {
      await undo?.()
      toast({ says: 'Undone.' })
    } catch (error) {
      const { title, detail } = sayProblem(error)
      toast({ says: `It could not be undone. ${detail ?? title}` })
    }
    await client.invalidateQueries()
  }
  return { run: mutation.mutate, busy: mutation.isPending, problem: mutation.error, forget: mutation.reset }
}

/** One's own act is no change by somebody else: a form opened before the next fetch knows of it already. */
function noteVersion(client: QueryClient, subject: string | undefined, answer: unknown): void {
  const version = (answer as { readonly version?: unknown } | null)?.version
  if (subject === undefined || typeof version !== 'number') return
  client.setQueriesData({ predicate: ({ queryKey }) => queryKey[1] === subject }, (known: unknown) =>
    typeof known === 'object' && known !== null && 'version' in known ? { ...known, version } : known,
  )
}
