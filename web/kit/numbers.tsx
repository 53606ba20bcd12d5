import { useReading } from './locale.tsx'

/** Integer cents in the organisation's currency; whole amounts without the zeros. */
export function useMoney(): (cents: number) => string {
  const { locale, currency } = useReading()
  return (cents) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    }).format(cents / 100)
}

export function Money({ cents }: { cents: number | null }) {
  const say = useMoney()
  return cents === null ? <span className="muted">–</span> : <span>{say(cents)}</span>
}

export function Count({ of }: { of: number }) {
  const { locale } = useReading()
  return <>{new Intl.NumberFormat(locale).format(of)}</>
}

const words = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** A number that opens a sentence: in words to twelve. */
export function inWords(count: number): string {
  return words[count] ?? String(count)
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** The same with large numbers as the reader groups them: "9,500 rows". */
export function usePlural(): (count: number, one: string, many?: string) => string {
  const { locale } = useReading()
  return (count, one, many = `${one}s`) =>
    `${new Intl.NumberFormat(locale).format(count)} ${count === 1 ? one : many}`
}
