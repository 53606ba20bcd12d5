import { useNavigate } from '@tanstack/react-router'
import { useRef } from 'react'
import { useAct } from '../../affordance/act.ts'
import type { EventDetail, Order } from '../../affordance/things/box-office.ts'
import type { Step } from './form.ts'

/** The first step makes a draft, later ones change it; then the address moves on. */
export function useKeeping(event: EventDetail, order: Order | undefined, release: () => void) {
  const navigate = useNavigate()
  const draft = useAct('orders.draft')
  const revise = useAct('orders.revise')
  const leave = (id: string, to: Step | 'later') => {
    release()
    void (to === 'later'
      ? navigate({ to: '/admissions' })
      : navigate({
          to: '/orders/$order/request',
          params: { order: id },
          search: { step: to },
          replace: !order,
        }))
  }
  // Two at once would start from the same version: who is quicker than the answer is served after it.
  const waiting = useRef<{ input: object; to: Step | 'later'; kept: () => void } | null>(null)
  // Answered is not yet settled: the lists are read again after it, and nobody waits for that.
  const isUnderWay = useRef(false)
  const act = order ? revise : draft
  const reviseAt = (id: string, version: number, input: object, to: Step | 'later', kept: () => void) => {
    isUnderWay.current = true
    revise.run({
      subject: id,
      version,
      input: { ...input },
      says: sayKept(to),
      done: (answer) => {
        const next = waiting.current
        waiting.current = null
        isUnderWay.current = false
        kept()
        if (next) reviseAt(id, (answer as { version: number }).version, next.input, next.to, next.kept)
        else leave(id, to)
      },
    })
  }
  const keep = (input: object, to: Step | 'later', kept: () => void) => {
    if (order && isUnderWay.current && !act.problem) {
      waiting.current = { input, to, kept }
      return
    }
    if (order) return reviseAt(order.id, order.version, input, to, kept)
    draft.run({
      input: { eventId: event.id, ...input },
      says: sayKept(to),
      done: (answer) => {
        kept()
        leave((answer as { id: string }).id, to)
      },
    })
  }
  return { keep, busy: act.busy, problem: act.problem, forget: act.forget }
}

const sayKept = (to: Step | 'later') =>
  to === 'later' ? 'Kept under My admissions. Nothing is held yet.' : undefined
