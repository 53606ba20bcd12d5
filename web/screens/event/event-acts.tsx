import { useState } from 'react'
import { EventForm } from '../../affordance/event-form.tsx'
import { FunctionButton } from '../../affordance/function-button.tsx'
import type { EventDetail } from '../../affordance/things/box-office.ts'
import { CancelDialog } from './cancel-dialog.tsx'
import { PostponeDialog } from './postpone-dialog.tsx'

type Open = 'edit' | 'postpone' | 'cancel' | null

/** What those who arrange events do with this one. Others see none of it. */
export function EventActs({ event }: { event: EventDetail }) {
  const [open, setOpen] = useState<Open>(null)
  const close = () => setOpen(null)
  const subject = { id: event.id, version: event.version, label: event.name }
  const isArranger = ['events.edit', 'events.postpone', 'events.cancel'] as const
  const verdicts = isArranger.map((id) => event.can[id])
  // Whoever may not arrange at all is not shown three closed doors; who may, sees why one of them is closed.
  if (verdicts.every((verdict) => !verdict?.allowed && verdict?.layer !== 'state')) return null
  return (
    <>
      <FunctionButton
        id="events.edit"
        verdict={event.can['events.edit']}
        subject={subject}
        onAct={() => setOpen('edit')}
      />
      <FunctionButton
        id="events.postpone"
        verdict={event.can['events.postpone']}
        subject={subject}
        onAct={() => setOpen('postpone')}
      />
      <FunctionButton
        id="events.cancel"
        verdict={event.can['events.cancel']}
        subject={subject}
        tone="danger"
        onAct={() => setOpen('cancel')}
      />
      {open === 'edit' ? <EventForm event={event} onClose={close} /> : null}
      {open === 'postpone' ? <PostponeDialog event={event} onClose={close} /> : null}
      {open === 'cancel' ? <CancelDialog event={event} onClose={close} /> : null}
    </>
  )
}
