import { useDebouncedValue } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useKeys } from '../../affordance/keys.tsx'
import { boxOfficeOf, useMe } from '../../affordance/me.tsx'
import { placesOf } from '../../affordance/places.ts'
import { useRead } from '../../affordance/read.ts'
import { ticketAddress } from '../../affordance/ticket-address.ts'
import { type Entry, Palette } from '../../kit/palette.tsx'

/** Ctrl K: the keys of this screen, the places, and what the words find. */
export function Finder({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const [text, setText] = useState('')
  const close = () => {
    onClose()
    setText('')
  }
  const { found, busy } = useFound(opened ? text.trim() : '')
  const words = text.trim().toLowerCase()
  const matches = (entry: Entry) => `${entry.group} ${entry.label}`.toLowerCase().includes(words)
  const entries = [...useActs().filter(matches), ...usePlaces().filter(matches), ...found]
  return (
    <Palette opened={opened} onClose={close} text={text} onText={setText} entries={entries} busy={busy} />
  )
}

function useActs(): Entry[] {
  const keys = useKeys().filter((one) => one.key.length === 1 && !/[jk?]/.test(one.key))
  return keys.map(({ key, label, run }) => ({
    id: `key-${key}`,
    group: 'Do here',
    label,
    keyHint: key,
    // After the palette has given the focus back.
    run: () => setTimeout(run, 50),
  }))
}

function usePlaces(): Entry[] {
  const me = useMe()
  const navigate = useNavigate()
  const places = placesOf(me).flatMap(({ label, places }) =>
    places.map((place) => ({ ...place, group: label })),
  )
  const fixed = [{ label: 'Ask for something', to: '/new', group: null, search: undefined }]
  return [...places, ...fixed].map(({ label, to, search, group }) => ({
    id: `go-${to}-${label}`.replace(/\W+/g, '-'),
    group: 'Go to',
    label,
    detail: group ?? undefined,
    run: () => void navigate({ to, search: search ?? {} }),
  }))
}

function useFound(text: string) {
  const me = useMe()
  const navigate = useNavigate()
  const [q] = useDebouncedValue(text, 150)
  const enabled = q.length >= 2
  const tickets = useRead('tickets.list', { input: { view: 'all', q, limit: 6 }, enabled, keep: true })
  const events = useRead('events.list', {
    input: { q, limit: 4 },
    enabled: enabled && boxOfficeOf(me) !== undefined,
    keep: true,
  })
  const orders = useRead('orders.list', {
    input: { view: 'all', q, limit: 4 },
    enabled: enabled && boxOfficeOf(me) !== undefined,
    keep: true,
  })
  if (!enabled) return { found: [], busy: text.length >= 2 }
  const found: Entry[] = [
    ...(tickets.data?.items ?? []).map((ticket) => ({
      id: `ticket-${ticket.id}`,
      group: 'Tickets',
      label: ticket.title,
      detail: `#${ticket.number} · ${ticket.statusName}`,
      run: () => void navigate({ to: ticketAddress(ticket, me), search: { view: 'all' } }),
    })),
    ...(events.data?.items ?? []).map((event) => ({
      id: `event-${event.id}`,
      group: 'Events',
      label: event.name,
      detail: event.venueName,
      run: () => void navigate({ to: `/events/${event.id}` }),
    })),
    ...(orders.data?.items ?? []).map((order) => ({
      id: `order-${order.id}`,
      group: 'Orders',
      label: `#${order.number} ${order.event.name}`,
      detail: [order.owner.name, ...order.guests.map(({ name }) => name)].filter(Boolean).join(', '),
      run: () => void navigate({ to: `/orders/${order.id}` }),
    })),
  ]
  return { found, busy: tickets.isFetching || events.isFetching || orders.isFetching }
}
