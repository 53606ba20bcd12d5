import type { Tx } from './database.ts'

const endings = new WeakMap<Tx, Promise<void>>()

/** When the transaction has ended, whether it was committed or rolled back. */
export const whenOver = async (tx: Tx): Promise<void> => endings.get(tx)

export function willBeOver(tx: Tx, when: Promise<void>): void {
  endings.set(tx, when)
}
