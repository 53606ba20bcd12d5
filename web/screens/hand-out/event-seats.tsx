import { useEffect, useState } from 'react'
import { useKey } from '../../affordance/keys.tsx'
import { ReadProblem } from '../../affordance/problem-card.tsx'
import { usePages } from '../../affordance/read.ts'
import type { HeldEvent, HeldSeat } from '../../affordance/things/handing.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Empty } from '../../kit/empty.tsx'
import { plural } from '../../kit/numbers.tsx'
import { useWide } from '../../kit/phone.ts'
import { RowBones } from '../../kit/skeleton.tsx'
import { type Chosen, useChosen } from './chosen.ts'
import { Find } from './find.tsx'
import styles from './hand-out.module.css'
import { Legend } from './legend.tsx'
import { Panel } from './panel.tsx'
import { Plan } from './plan.tsx'
import { inSections } from './rows.ts'
import { standingOf } from './standing.ts'
import { Together } from './together.tsx'
import { Waiting } from './waiting.tsx'

type Props = { event: HeldEvent; isPast: boolean }

/** The seats of one event, those that are chosen, and what can be done with them. */
export function EventSeats({ event, isPast }: Props) {
  const [{ standing, q }] = useView()
  const pages = usePages('admissions.list-held', { event: event.id, unaccounted: isPast, limit: 500 })
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const shown = pages.items.filter(
    (seat) => (!standing || standingOf(seat, isPast) === standing) && fits(seat, q ?? ''),
  )
  const sections = inSections(shown)
  const order = sections.flatMap((section) => section.rows.flatMap((row) => row.seats))
  const chosen = useChosen(order)
  const seats = order.filter(({ id }) => chosen.ids.has(id))
  return (
    <>
      <div className={styles.middle}>
        {isPast ? null : <Waiting event={event} />}
        <Legend seats={pages.items} isPast={isPast} />
        {pages.error ? <ReadProblem error={pages.error} retry={() => pages.refetch()} /> : null}
        {pages.isPending ? <RowBones count={8} /> : null}
        {pages.isPending ? null : (
          <div className={styles.tools}>
            <Together sections={sections} chosen={chosen} isPast={isPast} />
            <Find />
          </div>
        )}
        {pages.isPending || order.length > 0 ? null : <Empty title="No seat fits these filters" />}
        <Plan sections={sections} chosen={chosen} isPast={isPast} />
      </div>
      <Aside key={event.id} {...{ event, isPast, seats, chosen }} />
    </>
  )
}

/** Somebody's name, or the number of an order. */
function fits({ holder, order, level, section, row }: HeldSeat, q: string): boolean {
  const words = [holder?.name, order && `#${order.number}`, level, section, row]
    .filter(Boolean)
    .join(' ')
    .toLowerCase()
  return words.includes(q.trim().toLowerCase())
}

function Aside({ event, isPast, seats, chosen }: Props & { seats: HeldSeat[]; chosen: Chosen }) {
  const isWide = useWide()
  const [open, setOpen] = useState(false)
  useKey('Escape', 'Choose none', chosen.clear, seats.length > 0)
  if (isWide) {
    return (
      <aside className={styles.aside} aria-label="What to do with them">
        {seats.length > 0 ? (
          <Panel {...{ seats, event, isPast }} onDone={chosen.clear} listens />
        ) : (
          <HowTo isPast={isPast} />
        )}
      </aside>
    )
  }
  if (seats.length === 0) return null
  const done = () => {
    setOpen(false)
    chosen.clear()
  }
  return (
    <div className={styles.bar}>
      <b>{plural(seats.length, 'seat')} chosen</b>
      <Button onClick={chosen.clear}>None</Button>
      <Button tone="act" onClick={() => setOpen(true)}>
        What to do with them
      </Button>
      <Dialog title={event.name} opened={open} onClose={() => setOpen(false)}>
        <Panel {...{ seats, event, isPast }} onDone={done} listens={false} />
      </Dialog>
    </div>
  )
}

function HowTo({ isPast }: { isPast: boolean }) {
  return (
    <div className={styles.panel}>
      <h2>Choose seats</h2>
      <p className="muted small">
        Click seats, or hold Shift for a run of them; a row's name takes the whole row. With the keyboard:
        arrows walk, the space bar chooses, Shift with an arrow takes a run along.
      </p>
      <p className="muted small">
        {isPast
          ? 'Then say who really had them.'
          : 'Then assign them, give them to a decision maker, release them or take them back.'}
      </p>
    </div>
  )
}
