import { useState } from 'react'
import { call } from '../../affordance/call.ts'
import type { FunctionId } from '../../gen/manifest.gen.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog, DialogFoot } from '../../kit/dialog.tsx'
import { TextField } from '../../kit/field.tsx'
import { usePlural } from '../../kit/numbers.tsx'
import { Problem } from '../../kit/problem.tsx'
import styles from './inventory.module.css'
import { Told } from './told.tsx'
import { usePortions } from './use-portions.ts'

type Asks = { asks: string; title: string; hint: string }
type Props = {
  id: FunctionId
  label: string
  total: number
  filter: Record<string, string>
  text?: Asks | undefined
  /** what is said with it beside the text */
  also?: Record<string, string>
  onClose: () => void
  onDone: () => void
}

/** One act on all that fits the filters, however many: it goes on portion by portion, and can be stopped between two. */
export function AllDialog({ id, label, total, filter, text: asked, also, onClose, onDone }: Props) {
  const say = usePlural()
  const [text, setText] = useState('')
  // As many as there were when it began: those it was done with may fit no longer.
  const [atFirst] = useState(total)
  const { standing, problem, isUnderWay, ...work } = usePortions()
  const start = () =>
    work.start({
      functionId: id,
      page: (cursor) => call('inventory.list', { input: { ...filter, limit: 200, cursor } }),
      act: (admissionIds) =>
        call(id, { input: { admissionIds, ...also, ...(asked ? { [asked.asks]: text.trim() } : {}) } }),
    })
  const close = () => {
    work.stop()
    if (standing?.phase === 'ended') onDone()
    onClose()
  }
  return (
    <Dialog title={`${label}: all ${say(atFirst, 'admission')} that fit`} opened onClose={close}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        {standing ? null : (
          <p>
            It is done in portions of 500. Those it cannot be done with stay as they are, and are counted.
          </p>
        )}
        {asked && !standing ? (
          <TextField
            label={asked.title}
            hint={asked.hint}
            required
            autoFocus
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        ) : null}
        {standing ? <Told standing={standing} total={atFirst} /> : null}
        {problem ? <Problem title="It could not go on" detail={problem} /> : null}
        <DialogFoot>
          {standing || problem ? null : (
            <Button type="submit" tone={asked ? 'danger' : 'act'} disabled={asked && text.trim() === ''}>
              {label}
            </Button>
          )}
          {isUnderWay ? (
            <Button onClick={work.stop}>Stop</Button>
          ) : (
            <Button onClick={close}>{standing ? 'Close' : 'Back'}</Button>
          )}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
