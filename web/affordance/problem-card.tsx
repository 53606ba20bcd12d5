import { useQueryClient } from '@tanstack/react-query'
import { Problem } from '../kit/problem.tsx'
import { ApiProblem, sayProblem } from './problem.ts'

/** What went wrong with an act. What was typed stays in its form; a stale version is loaded anew on request. */
export function ActProblem({ problem, onReload }: { problem: unknown; onReload?: () => void }) {
  const client = useQueryClient()
  if (!problem) return null
  const { title, detail } = sayProblem(problem)
  const isStale = problem instanceof ApiProblem && problem.code === 'stale'
  const reload = () => {
    void client.invalidateQueries()
    onReload?.()
  }
  return (
    <Problem
      title={title}
      detail={detail}
      kept={isStale ? 'What you typed is kept.' : undefined}
      retry={isStale ? reload : undefined}
      retryLabel="Load it as it is now"
    />
  )
}

/** A read that failed, with the way to try again. */
export function ReadProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { title, detail } = sayProblem(error)
  const isGone = error instanceof ApiProblem && error.code === 'not-found'
  return <Problem title={title} detail={detail} retry={isGone ? undefined : retry} />
}

/** The complaint about one field, if the server had one. */
export function errorAt(problem: unknown, field: string): string | null {
  if (!(problem instanceof ApiProblem)) return null
  const found = problem.errors.find(
    ({ path }) => path.replace(/^[/.]?(body[/.])?/, '').split(/[/.]/)[0] === field,
  )
  return found?.message ?? null
}

/** The same, deeper inside: `questions/2/options`; what is complained of further inside counts too. */
export function errorAtPath(problem: unknown, path: string): string | null {
  if (!(problem instanceof ApiProblem)) return null
  const found = problem.errors.find(({ path: at }) => `${at.replace(/^\//, '')}/`.startsWith(`${path}/`))
  return found?.message ?? null
}
