import { useState } from 'react'
import type { HeldSeat } from '../../affordance/things/handing.ts'

export type Chosen = {
  ids: ReadonlySet<string>
  /** where one is: the arrows go on from here */
  at: string | undefined
  toggle: (id: string) => void
  /** adds all from where the last choice was made to here */
  reach: (id: string) => void
  choose: (seats: HeldSeat[]) => void
  /** adds all of them, or leaves all of them out where all were chosen */
  toggleAll: (seats: readonly HeldSeat[]) => void
  clear: () => void
  go: (id: string) => void
}

/** Which seats are meant. `order` is how one walks through them. */
export function useChosen(order: HeldSeat[]): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState<string>()
  const [anchor, setAnchor] = useState<string>()
  const present = new Set(order.map(({ id }) => id))
  const toggle = (id: string) => {
    setAt(id)
    setAnchor(id)
    setIds((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }
  const reach = (id: string) => {
    const begin = anchor ?? at ?? id
    if (anchor === undefined) setAnchor(begin)
    const places = [order.findIndex((one) => one.id === begin), order.findIndex((one) => one.id === id)]
    const [from = 0, to = 0] = places.map((place) => Math.max(0, place)).sort((a, b) => a - b)
    setAt(id)
    setIds((before) => new Set([...before, ...order.slice(from, to + 1).map((one) => one.id)]))
  }
  return {
    // A seat that has left the list, after it was handed on, is not meant any more.
    ids: new Set([...ids].filter((id) => present.has(id))),
    at: at !== undefined && present.has(at) ? at : order[0]?.id,
    toggle,
    reach,
    choose: (seats) => {
      setIds(new Set(seats.map(({ id }) => id)))
      setAt(seats.at(-1)?.id)
      setAnchor(seats[0]?.id)
    },
    toggleAll: (seats) => {
      const isAll = seats.every(({ id }) => ids.has(id))
      const next = new Set(ids)
      for (const { id } of seats)
        if (isAll) next.delete(id)
        else next.add(id)
      setIds(next)
      setAnchor(seats[0]?.id)
    },
    clear: () => {
      setIds(new Set())
      setAnchor(undefined)
    },
    go: setAt,
  }
}
