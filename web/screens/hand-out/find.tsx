import { SearchField } from '../../kit/search-field.tsx'
import styles from './hand-out.module.css'

/** Seats of a person, of an order or of a section. */
export function Find() {
  return (
    <div className={styles.find}>
      <SearchField label="Find a person or an order" placeholder="Person, #order, section" />
    </div>
  )
}
