import { useState } from 'react'
import { useAct } from '../../affordance/act.ts'
import { ActProblem } from '../../affordance/problem-card.tsx'
import { useRead } from '../../affordance/read.ts'
import { Button } from '../../kit/button.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import styles from './inventory.module.css'

type Filter = Record<string, string>
type Props = { filter: Filter; onChoose: (filter: Filter) => void }

const same = (one: Filter, other: Filter) =>
  JSON.stringify(Object.entries(one).sort()) === JSON.stringify(Object.entries(other).sort())

/** Filters that one has given a name. To share one, send its address. */
export function Views({ filter, onChoose }: Props) {
  const [naming, setNaming] = useState(false)
  const views = useRead('inventory.views', { fresh: 60 })
  const remove = useAct('inventory.remove-view')
  const items = views.data?.items ?? []
  const current = items.find((view) => same(view.filter, filter))
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      {items.length > 0 ? (
        <ChipSelect
          label="View"
          value={current?.name ?? ''}
          choices={[
            { value: '', label: current ? 'everything' : 'none of mine' },
            ...items.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={(name) => onChoose(items.find((view) => view.name === name)?.filter ?? {})}
        />
      ) : null}
      {current ? (
        <Button
          tone="quiet"
          busy={remove.busy}
          onClick={() =>
            remove.run({ input: { name: current.name }, says: `The view “${current.name}” is forgotten.` })
          }
        >
          Forget this view
        </Button>
      ) : isFiltered ? (
        <Button tone="quiet" onClick={() => setNaming(true)}>
          Keep as a view
        </Button>
      ) : null}
      {naming ? <NameDialog filter={filter} onClose={() => setNaming(false)} /> : null}
    </>
  )
}

function NameDialog({ filter, onClose }: { filter: Filter; onClose: () => void }) {
  const [name, setName] = useState('')
  const act = useAct('inventory.save-view')
  return (
    <Dialog title="Keep these filters as a view" opened onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          act.run({ input: { name, filter }, says: `Kept as “${name.trim()}”.`, done: onClose })
        }}
      >
        <TextField
          label="Name"
          hint="Only you see it. To share it, send its address."
          required
          autoFocus
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <ActProblem problem={act.problem} onReload={act.forget} />
        <DialogFoot>
          <Button type="submit" tone="act" busy={act.busy} disabled={name.trim() === ''}>
            Keep
          </Button>
          <Button onClick={onClose}>Back</Button>
        </DialogFoot>
      </form>
    </Dialog>
  )
}
