import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useRead } from '../../affordance/read.ts'
import { Picker } from '../../kit/picker.tsx'
import { ShowTime } from '../../kit/when.tsx'

type PickerProps = {
  value: { id: string; name: string } | null
  onChange: (event: { id: string; name: string } | null) => void
  wished: string
}

/** The event that seats were bought for. */
export function EventPicker({ value, onChange, wished }: PickerProps) {
  const [text, setText] = useState('')
  const events = useRead('events.list', { input: { q: text, when: 'upcoming', limit: 20 }, keep: true })
  return (
    <div>
      <Picker
        label="Event"
        hint={`Asked for: ${wished}`}
        placeholder="Type a part of its name"
        text={value?.name ?? text}
        onText={(next) => {
          setText(next)
          onChange(null)
        }}
        choices={(events.data?.items ?? []).map((event) => ({
          value: event.id,
          label: event.name,
          detail: (
            <>
              {event.venueName}, <ShowTime {...event} />
            </>
          ),
        }))}
        onPick={(choice) => onChange({ id: choice.value, name: choice.label })}
        nothing="No event by that name"
        autoFocus
      />
      <p className="muted small">
        Not on the calendar yet? <Link to="/events">Add the event</Link>, then come back.
      </p>
    </div>
  )
}
