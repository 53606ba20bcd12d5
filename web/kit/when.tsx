import { offsetOf, sayAge, sayDay, sayExactly, sayStamp, sayTime, sayZone } from './dates.ts'
import { useReading } from './locale.tsx'

type Manner = 'age' | 'stamp' | 'day' | 'ago' | 'since' | 'on'

/** A moment as people say it; the exact one shows on hover. */
export function When({ at, as = 'stamp' }: { at: string; as?: Manner }) {
  const reading = useReading()
  const moment = new Date(at)
  const now = new Date()
  const words = {
    age: () => sayAge(moment, now, reading),
    ago: () => agoOf(sayAge(moment, now, reading)),
    stamp: () => sayStamp(moment, now, reading),
    // Inside a sentence: "since yesterday", but a weekday keeps its capital.
    since: () => sayStamp(moment, now, reading, false),
    day: () => sayDay(moment, now, reading),
    // The day inside a sentence: "held since today".
    on: () => sayDay(moment, now, reading, false),
  }[as]()
  return (
    <time dateTime={at} title={sayExactly(moment, reading)}>
      {words}
    </time>
  )
}

function agoOf(age: string): string {
  if (age === 'now') return 'just now'
  return /^\d/.test(age) && age.length <= 4 ? `${age} ago` : age
}

type Show = { startsAt: string; timeIsTba: boolean; timeZone: string; dateIsTba?: boolean }

/** When an event starts: in the zone of its venue, naming the zone when it is not the reader's. */
export function ShowTime({ startsAt, timeIsTba, timeZone, dateIsTba }: Show) {
  const reading = useReading()
  if (dateIsTba) return <span>date to be announced</span>
  const there = { ...reading, timeZone }
  const moment = new Date(startsAt)
  const zone = sayZone(moment, reading.locale, timeZone)
  const isElsewhere = offsetOf(moment, timeZone) !== offsetOf(moment, reading.timeZone)
  const time = timeIsTba ? 'time to be announced' : sayTime(moment, there)
  return (
    <time dateTime={startsAt} title={sayExactly(moment, there)}>
      {sayDay(moment, new Date(), there)}, {time}
      {isElsewhere && !timeIsTba ? ` ${zone}` : ''}
    </time>
  )
}
