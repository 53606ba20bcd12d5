/** Answers to a survey stay on the device until they are sent, or whoever wrote them signs out. */
import { useState } from 'react'
import type { Answer } from './things/surveys.ts'

const prefix = 'counterfoil-answers:'

function kept(key: string): Answer[] | null {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(prefix + key) ?? 'null')
    return Array.isArray(known) ? known : null
  } catch {
    return null
  }
}

/** @param key which survey by which letter; without one, nothing is kept */
export function useKeptAnswers(key: string | undefined, count: number) {
  const blank: Answer[] = Array.from({ length: count }, () => null)
  const [answers, setAnswers] = useState<Answer[]>(() => (key && kept(key)) || blank)
  const write = (next: Answer[]) => {
    setAnswers(next)
    try {
      if (key) localStorage.setItem(prefix + key, JSON.stringify(next))
    } catch {
      // A device without room keeps them as long as the page is open.
    }
  }
  return [answers, write] as const
}

export const forgetAnswers = (key: string) => localStorage.removeItem(prefix + key)

export function forgetAllAnswers(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
}
