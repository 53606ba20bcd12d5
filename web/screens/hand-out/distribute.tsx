import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { errorAt } from '../../affordance/problem-card.tsx'
import type { Ref } from '../../affordance/things/people.ts'
import { plural } from '../../kit/numbers.tsx'
import { ActForm } from './act-form.tsx'
import type { ActProps } from './panel.tsx'

/** To somebody who hands them on. */
export function Distribute({ seats, onBack, onDone }: ActProps) {
  const [person, setPerson] = useState<Ref | null>(null)
  const act = useAct('admissions.distribute')
  const count = plural(seats.length, 'seat')
  const send = () =>
    act.run({
      input: { admissionIds: seats.map(({ id }) => id), personId: person?.id },
      says: `${person?.name} hands out ${count} from now on.`,
      done: onDone,
    })
  return (
    <ActForm
      consequence={`${person?.name ?? 'They'} will hold ${count}, hand them on, and answer for them until they do. Nobody can ask for them meanwhile.`}
      label={person ? `Give ${seats.length} to ${person.name}` : 'Give'}
      ready={person !== null}
      busy={act.busy}
      problem={act.problem}
      onSend={send}
      onBack={onBack}
    >
      <PersonPicker
        label="Decision maker"
        hint={
          errorAt(act.problem, 'personId') ?? 'Somebody who may assign tickets; yourself, to hold them again.'
        }
        value={person}
        onChange={(next) => {
          act.forget()
          setPerson(next)
        }}
        autoFocus
      />
    </ActForm>
  )
}
