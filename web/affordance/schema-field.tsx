import { CheckField, SelectField, TextArea, TextField } from '../kit/field.tsx'
import { MoneyField } from '../kit/money-field.tsx'
import { sayName } from '../kit/words.ts'

export type Schema = {
  type?: string
  title?: string
  description?: string
  const?: unknown
  enum?: readonly unknown[]
  anyOf?: readonly Schema[]
  maxLength?: number
  minimum?: number
  maximum?: number
  properties?: Record<string, Schema>
  required?: readonly string[]
}

type Props = {
  name: string
  schema: Schema
  required: boolean
  value: unknown
  error: string | null
  onChange: (value: unknown) => void
}

/** A field drawn from JSON Schema. Structures that need a form of their own draw nothing. */
export function SchemaField({ name, schema, required, value, error, onChange }: Props) {
  const label = schema.title ?? sayName(name)
  const shared = { label, hint: schema.description, error, optional: !required, required }
  const choices = choicesOf(schema)
  const text = value === undefined || value === null ? '' : String(value)
  if (choices) {
    return (
      <SelectField
        {...shared}
        choices={choices}
        empty={required ? undefined : '–'}
        value={text}
        onChange={onChange}
      />
    )
  }
  const type = typeOf(schema)
  // Functions count in cents; people write amounts.
  if (type === 'integer' && /Cents$/.test(name)) {
    const hint = schema.description?.replace(/,? in cents$/, '')
    const cents = typeof value === 'number' ? value : undefined
    return <MoneyField {...shared} hint={hint} cents={cents} onChange={onChange} />
  }
  if (type === 'boolean') {
    return (
      <CheckField
        label={label}
        hint={schema.description}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  }
  if (type === 'integer' || type === 'number') {
    return (
      <TextField
        {...shared}
        type="number"
        min={schema.minimum}
        max={schema.maximum}
        value={text}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value === '' ? undefined : currentTarget.valueAsNumber)
        }
      />
    )
  }
  if (type !== 'string') return null
  const onText = (event: { currentTarget: { value: string } }) =>
    onChange(event.currentTarget.value || undefined)
  return (schema.maxLength ?? 0) > 200 || /note|comment|description|body/i.test(name) ? (
    <TextArea {...shared} value={text} onChange={onText} maxLength={schema.maxLength} />
  ) : (
    <TextField {...shared} value={text} onChange={onText} maxLength={schema.maxLength} />
  )
}

function typeOf(schema: Schema): string | undefined {
  return schema.type ?? schema.anyOf?.map((one) => one.type).find((type) => type && type !== 'null')
}

function choicesOf(schema: Schema) {
  const values = schema.enum ?? schema.anyOf?.filter((one) => one.const !== undefined).map((one) => one.const)
  if (!values || values.length === 0) return null
  return values.map((value) => ({ value: String(value), label: sayName(String(value)) }))
}
