import { useDebouncedCallback } from '@mantine/hooks'
import { useState } from 'react'
import { useView } from '../../kit/address.ts'
import { TextField } from '../../kit/field.tsx'
import styles from './hand-out.module.css'

/** Seats of a person, of an order or of a section; kept in the address. */
export function Find() {
  const [address, change] = useView()
  const [text, setText] = useState(address.q ?? '')
  const find = useDebouncedCallback((q: string) => change({ q }), 200)
  return (
    <div className={styles.find}>
      <TextField
        label="Find a person or an order"
        unseenLabel
        type="search"
        placeholder="Person, #order, section"
        value={text}
        onChange={(typed) => {
          setText(typed.currentTarget.value)
          find(typed.currentTarget.value)
        }}
      />
    </div>
  )
}
