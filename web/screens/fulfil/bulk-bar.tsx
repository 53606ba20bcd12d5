import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../affordance/call.ts'
import { useKey } from '../../affordance/keys.tsx'
import { sayProblem } from '../../affordance/problem.ts'
import type { Delivery } from '../../affordance/things/delivery.ts'
import { Button } from '../../kit/button.tsx'
import { plural } from '../../kit/numbers.tsx'
import { useToast } from '../../kit/toast.tsx'
import styles from './fulfil.module.css'

type Way = 'orders.send' | 'orders.fulfil'

/** The same for all that are chosen, each on its own: what one lacks keeps no other back. */
export function BulkBar({ orders, onDone }: { orders: Delivery[]; onDone: () => void }) {
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [failures, setFailures] = useState<string[]>([])
  const able = (way: Way) => orders.filter(({ can }) => can[way]?.allowed)
  const each = async (way: Way, said: string) => {
    setBusy(true)
    const failed: string[] = []
    const on = able(way)
    for (const { id, version, number } of on) {
      try {
        await call(way, { subject: id, version })
      } catch (error) {
        const { title, detail } = sayProblem(error)
        failed.push(`#${number}: ${detail ?? title}`)
      }
    }
    await client.invalidateQueries()
    setBusy(false)
    setFailures(failed)
    const done = on.length - failed.length
    if (done > 0) toast({ says: `${plural(done, 'order')} ${said}.` })
    if (failed.length === 0) onDone()
  }
  const send = () => void each('orders.send', 'sent')
  const deliver = () => void each('orders.fulfil', 'delivered')
  const canSend = able('orders.send').length
  const canDeliver = able('orders.fulfil').length
  useKey('b', 'Send all that are chosen', send, canSend > 0 && !busy)
  return (
    <section className={styles.bulk} aria-label="Chosen orders">
      <b>{orders.length} chosen</b>
      {canSend > 0 ? (
        <Button tone="act" busy={busy} keyHint="B" onClick={send}>
          Send {canSend} as their owners wish
        </Button>
      ) : null}
      {canDeliver > 0 ? (
        <Button busy={busy} onClick={deliver}>
          Mark {canDeliver} as delivered
        </Button>
      ) : null}
      <Button tone="quiet" onClick={onDone}>
        Choose none
      </Button>
      {failures.map((says) => (
        <p key={says} className="small" role="alert">
          {says}
        </p>
      ))}
    </section>
  )
}
