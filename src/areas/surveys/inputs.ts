/** What people say about a survey when they write or correct it. */
import { Type } from 'typebox'
import { invalid, type Stores } from '#core'

const words = (title: string, description: string) => Type.String({ title, description, maxLength: 2000 })

export const surveyFields = {
  name: Type.String({
    title: 'Survey',
    description: 'what it is called; the subject of its mail',
    minLength: 1,
    maxLength: 120,
    pattern: '\\S',
  }),
  intro: words('Introduction', 'what people read first'),
  thanks: words('Thank you', 'what people read when they have answered'),
  event: Type.Union([Type.String({ format: 'uuid' }), Type.Null()], {
    title: 'Event',
    description: 'what it is about',
  }),
}

export async function requireEvent(stores: Stores, event: string | null | undefined): Promise<void> {
  if (!event) return
  if (!(await stores.events.facts('event', [event], false)).has(event))
    throw invalid('/event', 'names no event on the calendar')
}
