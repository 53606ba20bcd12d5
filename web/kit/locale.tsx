import { createContext, type ReactNode, useContext } from 'react'

/** How this person reads dates, numbers and money. */
export type Reading = { locale: string; timeZone: string; currency: string }

const browser: Reading = {
  locale: navigator.language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'USD',
}

const ReadingContext = createContext<Reading>(browser)

export function ReadingProvider({ value, children }: { value: Reading; children: ReactNode }) {
  return <ReadingContext value={value}>{children}</ReadingContext>
}

export function useReading(): Reading {
  return useContext(ReadingContext)
}

/** The first locale and time zone of the candidates that this browser knows. */
export function readingOf(
  candidates: { locale?: string | null; timeZone?: string | null }[],
  currency: string,
): Reading {
  const locale = candidates.map((one) => one.locale).find(isLocale) ?? browser.locale
  const timeZone = candidates.map((one) => one.timeZone).find(isTimeZone) ?? browser.timeZone
  return { locale, timeZone, currency }
}

function isLocale(tag: string | null | undefined): tag is string {
  return known(() => tag && Intl.DateTimeFormat(tag))
}

function isTimeZone(zone: string | null | undefined): zone is string {
  return known(() => zone && Intl.DateTimeFormat('en', { timeZone: zone }))
}

function known(probe: () => unknown): boolean {
  try {
    return Boolean(probe())
  } catch {
    return false
  }
}
