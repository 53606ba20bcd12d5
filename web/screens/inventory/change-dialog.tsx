import { useState } from 'react'
import { call, type Input } from '../../affordance/call.ts'
import { type Schema, SchemaField } from '../../affordance/schema-field.tsx'
import type { Admission } from '../../affordance/things/box-office.ts'
import { functions } from '../../gen/manifest.gen.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import { Problem } from '../../kit/problem.tsx'
import styles from './inventory.module.css'
import { Told } from './told.tsx'
import { usePortions } from './use-portions.ts'

type Props = {
  /** what is marked; null: all that fits the filters */
  items: Admission[] | null
  total: number
  filter: Record<string, string>
  showsCost: boolean
  onClose: () => void
}

const id = 'inventory.edit-many'
const schema: Schema = functions[id].input

/** One correction for many tickets. Those it cannot be made with stay as they are, and are named with the reason. */
export function ChangeDialog({ items, total, filter, showsCost, onClose }: Props) {
  const say = usePlural()
  const [atFirst] = useState(total)
  const [said, setSaid] = useState<Input>({})
  const work = usePortions()
  const hidden = ['admissionIds', ...(showsCost ? [] : ['costCents'])]
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !hidden.includes(name))
  const change = Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined && value !== ''),
  )
  const start = () =>
    work.start({
      functionId: id,
      page: items
        ? async () => ({ items, next: null })
        : (cursor) => call('inventory.list', { input: { ...filter, limit: 200, cursor } }),
      act: (admissionIds) => call(id, { input: { admissionIds, ...change } }),
    })
  const close = () => {
    work.stop()
    onClose()
  }
  return (
    <Dialog title={`Change ${items ? '' : 'all '}${say(atFirst, 'admission')}`} opened onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        {work.standing ? (
          <Told standing={work.standing} total={atFirst} />
        ) : (
          <>
            <p>What you leave empty stays as it is.</p>
            {fields.map(([name, field]) => (
              <SchemaField
                key={name}
                name={name}
                schema={field}
                required={false}
                value={said[name]}
                error={null}
                onChange={(value) => setSaid({ ...said, [name]: value })}
              />
            ))}
          </>
        )}
        {work.problem ? <Problem title="It could not go on" detail={work.problem} /> : null}
        <DialogFoot>
          {work.standing || work.problem ? null : (
            <Button type="submit" tone="act" disabled={Object.keys(change).length === 0}>
              Change
            </Button>
          )}
          {work.isUnderWay ? (
            <Button onClick={work.stop}>Stop</Button>
          ) : (
            <Button onClick={close}>{work.standing ? 'Close' : 'Back'}</Button>
          )}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
