import { useState } from 'react'
import { type FunctionId, functions } from '../gen/manifest.gen.ts'
import { Button } from '../kit/button.tsx'
import { DialogFoot } from '../kit/dialog.tsx'
import { useAct } from './act.ts'
import type { Input } from './call.ts'
import type { Subject } from './function-button.tsx'
import styles from './function-form.module.css'
import { useOpenedVersion } from './opened-version.ts'
import { ActProblem, errorAt } from './problem-card.tsx'
import { type Schema, SchemaField } from './schema-field.tsx'

type Props = {
  id: FunctionId
  subject?: Subject
  /** What the subject says now: shown, and sent only where it was touched. */
  initial?: Input
  /** Fields that this person cannot fill in anyway. */
  without?: readonly string[]
  onDone: () => void
  onCancel: () => void
}

/** The form of a function, drawn from the schema that the server checks it with. */
export function FunctionForm({ id, subject, initial = {}, without = [], onDone, onCancel }: Props) {
  const { title, button } = functions[id] as { title: string; button: { label: string } | null }
  const schema: Schema = functions[id].input
  // Only what was touched is sent, so that what somebody else changed meanwhile is not taken back.
  const [touched, setTouched] = useState<Input>({})
  const shown: Input = { ...initial, ...touched }
  const act = useAct(id)
  const opened = useOpenedVersion(subject?.version)
  const fields = Object.entries(schema.properties ?? {}).filter(([name]) => !without.includes(name))
  const reload = () => {
    act.forget()
    opened.loadAnew()
  }
  const send = () =>
    act.run({
      subject: subject?.id,
      version: opened.version,
      input: touched,
      says: `Done: ${title}${subject?.label ? `, ${subject.label}` : ''}.`,
      done: onDone,
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {fields.length === 0 ? (
        <p>
          {title}
          {subject?.label ? <b> {subject.label}</b> : null}? It is written down in the audit.
        </p>
      ) : null}
      {fields.map(([name, field]) => (
        <SchemaField
          key={name}
          name={name}
          schema={field}
          required={schema.required?.includes(name) ?? false}
          value={shown[name]}
          error={errorAt(act.problem, name)}
          onChange={(value) => setTouched({ ...touched, [name]: value })}
        />
      ))}
      <ActProblem problem={act.problem} onReload={reload} />
      <DialogFoot>
        <Button type="submit" tone="act" busy={act.busy}>
          {button?.label ?? title}
        </Button>
        <Button onClick={onCancel}>Back</Button>
      </DialogFoot>
    </form>
  )
}
