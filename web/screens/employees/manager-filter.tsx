import { useState } from 'react'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'

type Address = { manager?: string | undefined; unmanaged?: string | undefined }
type Props = { value: Address; name: string | undefined; onChange: (value: Address) => void }

/** Whose people: there may be hundreds of managers, so they are found by name. */
export function ManagerFilter({ value: { manager, unmanaged }, name, onChange }: Props) {
  const [choosing, setChoosing] = useState(false)
  const choose = (value: Address) => {
    onChange({ manager: '', unmanaged: '', ...value })
    setChoosing(false)
  }
  const isSet = Boolean(manager || unmanaged)
  return (
    <>
      <Button tone="plain" onClick={() => (isSet ? choose({}) : setChoosing(true))}>
        {isSet ? (
          <>
            Manager: <b>{manager ? (name ?? 'one person') : 'none'}</b> <span aria-hidden="true">×</span>
            <span className="unseen">, show the people of everybody</span>
          </>
        ) : (
          'Manager …'
        )}
      </Button>
      {choosing ? (
        <Dialog title="Whose people?" opened onClose={() => setChoosing(false)}>
          <PersonPicker
            label="Manager"
            value={null}
            autoFocus
            onChange={(person) => person && choose({ manager: person.id })}
          />
          <DialogFoot>
            <Button onClick={() => choose({ unmanaged: 'true' })}>People without a manager</Button>
            <Button onClick={() => setChoosing(false)}>Back</Button>
          </DialogFoot>
        </Dialog>
      ) : null}
    </>
  )
}
