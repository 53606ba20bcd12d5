import { useRead } from '../../affordance/read.ts'
import { useView } from '../../kit/address.ts'
import { Button } from '../../kit/button.tsx'
import { ChipSelect } from '../../kit/chip-select.tsx'
import { SearchField } from '../../kit/search-field.tsx'
import styles from './events.module.css'

const all = { limit: 200 }

/** What the list and the calendar are narrowed to. Everything stands in the address. */
export function Filters() {
  const [address, change] = useView()
  const { q, venue, performer, season, seats } = address
  const venues = useRead('events.venues', { input: all, fresh: 300 })
  const performers = useRead('events.performers', { input: all, fresh: 300 })
  const seasons = useRead('events.seasons', { input: { limit: 100 }, fresh: 300 })
  const any = { value: '', label: 'any' }
  return (
    <div className={styles.filters}>
      <SearchField label="Search events" placeholder="Search event, performer, place" />
      <ChipSelect
        label="Venue"
        value={venue ?? ''}
        choices={[any, ...(venues.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(next) => change({ venue: next })}
      />
      <ChipSelect
        label="Performer"
        value={performer ?? ''}
        choices={[any, ...(performers.data?.items ?? []).map(({ name }) => ({ value: name, label: name }))]}
        onChange={(next) => change({ performer: next })}
      />
      {seasons.data && seasons.data.total > 0 ? (
        <ChipSelect
          label="Season"
          value={season ?? ''}
          choices={[any, ...seasons.data.items.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(next) => change({ season: next })}
        />
      ) : null}
      <ChipSelect
        label="Seats for me"
        value={seats ?? ''}
        choices={[any, { value: 'open', label: 'some left' }]}
        onChange={(next) => change({ seats: next })}
      />
      {q || venue || performer || season || seats ? (
        <Button
          tone="quiet"
          onClick={() => change({ q: '', venue: '', performer: '', season: '', seats: '' })}
        >
          Show all
        </Button>
      ) : null}
    </div>
  )
}
