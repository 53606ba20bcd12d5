import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { call } from '../../affordance/call.ts'
import { sayProblem } from '../../affordance/problem.ts'
import type { WeighedOrder } from '../../affordance/things/approvals.ts'

export type Outcome = { order: WeighedOrder; says: string; isDone: boolean }
type Act = { id: 'orders.approve' | 'orders.deny'; note: string }

/** Decides about one order after the other. Each is decided for itself: what fails is told, and the rest goes on. */
export function useInTurn() {
  const client = useQueryClient()
  const stopped = useRef(false)
  const [outcomes, setOutcomes] = useState<Outcome[]>([])
  const [total, setTotal] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const run = async (orders: readonly WeighedOrder[], act: Act) => {
    stopped.current = false
    setOutcomes([])
    setTotal(orders.length)
    setRunning(true)
    for (const order of orders) {
      if (stopped.current) break
      const outcome = await one(order, act)
      setOutcomes((known) => [...known, outcome])
    }
    setRunning(false)
    await client.invalidateQueries()
  }
  const stop = () => {
    stopped.current = true
  }
  const forget = () => {
    setOutcomes([])
    setTotal(0)
  }
  return { run, stop, forget, outcomes, total, isRunning }
}

async function one(order: WeighedOrder, { id, note }: Act): Promise<Outcome> {
  try {
    await call(id, { subject: order.id, version: order.version, input: { note } })
    return { order, isDone: true, says: id === 'orders.approve' ? 'approved' : 'denied' }
  } catch (error) {
    const { title, detail } = sayProblem(error)
    return { order, isDone: false, says: detail ?? title }
  }
}
