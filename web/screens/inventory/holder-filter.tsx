import { useState } from 'react'
import { PersonPicker } from '../../affordance/person-picker.tsx'
import { useRead } from '../../affordance/read.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'

type Props = { value: string | undefined; onChange: (id: string) => void }

/** Whose seats: there are thousands of people, so they are found by name. */
export function HolderFilter({ value, onChange }: Props) {
  const [choosing, setChoosing] = useState(false)
  const stock = useRead('inventory.list', {
    input: { holder: value, limit: 1 },
    enabled: value !== undefined,
    fresh: 300,
  })
  const name = stock.data?.items[0]?.holderName ?? 'one person'
  return (
    <>
      <Button tone="plain" onClick={() => (value ? onChange('') : setChoosing(true))}>
        {value ? (
          <>
            Held by: <b>{name}</b> <span aria-hidden="true">×</span>
            <span className="unseen">, show those of everybody</span>
          </>
        ) : (
          'Held by …'
        )}
      </Button>
      {choosing ? (
        <Dialog title="Whose seats?" opened onClose={() => setChoosing(false)}>
          <PersonPicker
            label="Held by"
            value={null}
            autoFocus
            onChange={(person) => {
              if (!person) return
              onChange(person.id)
              setChoosing(false)
            }}
          />
          <DialogFoot>
            <Button onClick={() => setChoosing(false)}>Back</Button>
          </DialogFoot>
        </Dialog>
      ) : null}
    </>
  )
}
