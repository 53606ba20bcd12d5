import { createContext, type ReactNode, useContext } from 'react'
import { ReadingProvider, readingOf } from '../kit/locale.tsx'
import type { Application, Me } from './things/people.ts'

const MeContext = createContext<Me | null>(null)

/** Who is signed in, and how they read dates and money. */
export function MeProvider({ me, children }: { me: Me; children: ReactNode }) {
  const reading = readingOf([me.person, me.organisation], me.organisation.currency)
  return (
    <MeContext value={me}>
      <ReadingProvider value={reading}>{children}</ReadingProvider>
    </MeContext>
  )
}

export function useMe(): Me {
  const me = useContext(MeContext)
  if (!me) throw new Error('INVARIANT: screens of the shell render inside MeProvider')
  return me
}

export function ticketingOf(me: Me): Application[] {
  return me.applications.filter((application) => application.kind === 'ticketing')
}

export function boxOfficeOf(me: Me): Application | undefined {
  return me.applications.find((application) => application.kind === 'box-office')
}
