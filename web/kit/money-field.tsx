import { type ReactNode, useState } from 'react'
import { TextField } from './field.tsx'
import { useReading } from './locale.tsx'

type Props = {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  required?: boolean
  cents: number | undefined
  onChange: (cents: number | undefined) => void
}

/** An amount as people write it, in the organisation's currency; what it gives is whole cents. */
export function MoneyField({ label, cents, onChange, ...rest }: Props) {
  const { currency } = useReading()
  const [text, setText] = useState(cents === undefined ? '' : String(cents / 100))
  return (
    <TextField
      {...rest}
      label={`${label} (${currency})`}
      type="number"
      min={0}
      step="0.01"
      inputMode="decimal"
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        const amount = currentTarget.valueAsNumber
        onChange(Number.isNaN(amount) ? undefined : Math.round(amount * 100))
      }}
    />
  )
}
