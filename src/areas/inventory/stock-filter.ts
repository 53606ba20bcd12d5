/** What the stock can be filtered by: the same for its list, its totals and the views that people keep. */
import { type Static, Type } from 'typebox'
import { categories, commitments, custodies, outcomes } from './admission.ts'

const one = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, format: 'uuid' }))

export const stockFilter = {
  event: one('Event', 'one event only'),
  venue: one('Venue', 'events at one venue only'),
  when: Type.Optional(
    Type.Enum(['upcoming', 'past'], { title: 'When', description: 'events still to come, or over' }),
  ),
  category: Type.Optional(Type.Enum([...categories], { title: 'Category', description: 'what it is' })),
  custody: Type.Optional(
    Type.Enum([...custodies], { title: 'Custody', description: 'where the admission is' }),
  ),
  commitment: Type.Optional(
    Type.Enum([...commitments], { title: 'Commitment', description: 'to whom it is promised' }),
  ),
  outcome: Type.Optional(
    Type.Enum(['open', ...outcomes], {
      title: 'Outcome',
      description: 'what became of it; open: it can still be used',
    }),
  ),
  holder: one('Holder', 'held by one person only'),
  load: one('Load', 'what came in with one manifest'),
  olderThan: Type.Optional(
    Type.Integer({
      title: 'Loaded before',
      description: 'at least so many days ago',
      minimum: 0,
      maximum: 10_000,
    }),
  ),
  q: Type.Optional(
    Type.String({
      title: 'Search',
      description: 'words of the event, the holder or the place, or the number of an order',
      maxLength: 200,
    }),
  ),
}
const StockFilter = Type.Object(stockFilter)
export type StockFilter = Static<typeof StockFilter>
