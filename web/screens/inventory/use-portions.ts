import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { sayProblem } from '../../affordance/problem.ts'
import { inPortions, type Standing, type Work } from './portions.ts'

/** An act on many, portion by portion: how far it is, and the way to stop it between two. */
export function usePortions() {
  const client = useQueryClient()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const stopped = useRef(false)
  const start = async (work: Pick<Work, 'functionId' | 'page' | 'act'>) => {
    try {
      await inPortions({
        ...work,
        sayProblem: (one) => sayProblem(one).detail ?? sayProblem(one).title,
        isStopped: () => stopped.current,
        tell: setStanding,
      })
    } catch (error) {
      setProblem(sayProblem(error).detail ?? sayProblem(error).title)
    }
    await client.invalidateQueries()
  }
  const stop = () => {
    stopped.current = true
  }
  const isUnderWay = standing !== null && standing.phase !== 'ended' && problem === null
  return { standing, problem, isUnderWay, start, stop }
}
