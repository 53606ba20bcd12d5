import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { useMe } from '../../affordance/me.tsx'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { usePages, useRead } from '../../affordance/read.ts'
import type { Office } from '../../affordance/things/delivery.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { CheckField, SelectField, TextField } from '../../kit/field.tsx'
import styles from './fulfil.module.css'

/** For those who configure the Box Office: who hands over, where, for which venues. */
export function OfficesButton() {
  const { can } = useMe()
  const [open, setOpen] = useState(false)
  if (!can['orders.save-office']?.allowed) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>Offices</Button>
      {open ? <OfficesDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}

function OfficesDialog({ onClose }: { onClose: () => void }) {
  const offices = useRead('orders.offices')
  const [chosen, setChosen] = useState('')
  const items = offices.data?.items ?? []
  const office = items.find(({ id }) => id === chosen)
  return (
    <Dialog title="Ticket offices" opened onClose={onClose}>
      <div className={styles.form}>
        <SelectField
          label="Office"
          value={chosen}
          empty="A new one"
          choices={items.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <OfficeForm key={office?.id ?? 'new'} office={office} onClose={onClose} />
      </div>
    </Dialog>
  )
}

function OfficeForm({ office, onClose }: { office: Office | undefined; onClose: () => void }) {
  const venues = usePages('events.venues', {})
  const [name, setName] = useState(office?.name ?? '')
  const [place, setPlace] = useState(office?.place ?? '')
  const [isDefault, setDefault] = useState(office?.isDefault ?? false)
  const [serves, setServes] = useState<readonly string[]>(office?.venues.map(({ id }) => id) ?? [])
  const act = useAct('orders.save-office')
  const toggle = (id: string) =>
    setServes(serves.includes(id) ? serves.filter((one) => one !== id) : [...serves, id])
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        act.run({
          input: { name, place, isDefault, venueIds: serves },
          says: `${name} is kept.`,
          done: onClose,
        })
      }}
    >
      {office ? null : (
        <TextField
          label="Name"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <TextField
        label="Where"
        optional
        hint="How people find it: they read it in their mail."
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <CheckField
        label="For all venues without an office"
        checked={isDefault}
        onChange={(event) => setDefault(event.currentTarget.checked)}
      />
      <fieldset className={styles.venues}>
        <legend className="small">Venues</legend>
        {venues.items.map(({ id, name: venue }) => (
          <CheckField key={id} label={venue} checked={serves.includes(id)} onChange={() => toggle(id)} />
        ))}
      </fieldset>
      <ActProblem problem={act.problem} onReload={() => act.forget()} />
      <DialogFoot>
        <Button type="submit" tone="act" busy={act.busy} disabled={name.trim() === ''}>
          Keep
        </Button>
        <Button onClick={onClose}>Back</Button>
      </DialogFoot>
    </form>
  )
}
