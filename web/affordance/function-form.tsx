import { useState } from 'react'
import { type FunctionId, functions } from '../gen/manifest.gen.ts'
import { Button } from '../kit/button.tsx'
import { DialogFoot } from '../kit/dialog.tsx'
import { useAct } from './act.ts'
import type { Input } from './call.ts'
import type { Subject } from './function-button.tsx'
import styles from './function-form.module.css'
import { ActProblem, errorAt } from './problem-card.tsx'
import { type Schema, SchemaField } from './schema-field.tsx'

type Props = {
  id: FunctionId
  subject?: Subject
  initial?: Input
  onDone: () => void
  onCancel: () => void
}

/** The form of a function, drawn from the schema that the server checks it with. */
export function FunctionForm({ id, subject, initial = {}, onDone, onCancel }: Props) {
  const { title, button } = functions[id] as { title: string; button: { label: string } | null }
  const schema: Schema = functions[id].input
  const [input, setInput] = useState(initial)
  const act = useAct(id)
  const fields = Object.entries(schema.properties ?? {})
  const send = () =>
    act.run({
      subject: subject?.id,
      version: subject?.version,
      input,
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
          value={input[name]}
          error={errorAt(act.problem, name)}
          onChange={(value) => setInput({ ...input, [name]: value })}
        />
      ))}
      <ActProblem problem={act.problem} onReload={act.forget} />
      <DialogFoot>
        <Button type="submit" tone="act" busy={act.busy}>
          {button?.label ?? title}
        </Button>
        <Button onClick={onCancel}>Back</Button>
      </DialogFoot>
    </form>
  )
}
