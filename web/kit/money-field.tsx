import { type ReactNode, useState } from 'react'
import { readAmount, writeAmount } from './amount.ts'
import { TextField } from './field.tsx'
import { useReading } from './locale.tsx'
import { useMoney } from './numbers.tsx'

type Props = {
  label: string
  hint?: ReactNode
  error?: string | null
  optional?: boolean
  required?: boolean
  cents: number | undefined
  onChange: (cents: number | undefined) => void
}

/**
 * An amount as people write it, in the organisation's currency; what it gives is whole cents. It says back what it
 * understood, and its form is not sent while it understood nothing.
 */
export function MoneyField({ label, hint, error, cents, onChange, ...rest }: Props) {
  const { currency, locale } = useReading()
  const money = useMoney()
  const [text, setText] = useState(cents === undefined ? '' : writeAmount(cents, locale))
  const read = text.trim() === '' ? undefined : readAmount(text, locale)
  const unread =
    read === null ? `This is no amount that can be read. Write it as ${writeExample(locale)}.` : null
  return (
    <TextField
      {...rest}
      ref={(input) => input?.setCustomValidity(unread ?? '')}
      label={`${label} (${currency})`}
      inputMode="decimal"
      autoComplete="off"
      hint={typeof read === 'number' ? <Echo said={money(read)} hint={hint} /> : hint}
      error={unread ?? error}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(readAmount(currentTarget.value, locale) ?? undefined)
      }}
    />
  )
}

function Echo({ said, hint }: { said: string; hint: ReactNode }) {
  return (
    <>
      <b>{said}</b>
      {hint ? <> · {hint}</> : null}
    </>
  )
}

const writeExample = (locale: string) =>
  new Intl.NumberFormat(locale, { numberingSystem: 'latn', minimumFractionDigits: 2 }).format(1200.5)
