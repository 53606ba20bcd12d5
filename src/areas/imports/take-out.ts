/** One portion of an undo: few enough admissions that nobody waits for it, and all or none of them. */
import { conflict, counted, type Stores } from '#core'

/** @throws conflict once something of the load is not as it was loaded */
export async function takeOut(
  { imports, inventory }: Stores,
  id: string,
): Promise<{ readonly next: 'undoing' | 'undone'; readonly taken: number }> {
  const { taken, left } = await inventory.unload(id)
  // Looked at last: what somebody changed while we waited for them counts as well.
  const { count, labels } = await inventory.movedOf(id)
  if (count > 0) {
    const others = count - labels.length
    const changed = counted(
      count,
      'admission of it is not as it was',
      'admissions of it are not as they were',
    )
    throw conflict(`${changed} loaded: ${labels.join('; ')}${others > 0 ? `; and ${others} more` : ''}`, {
      moved: count,
    })
  }
  if (left > 0) await imports.wentOut(id, taken)
  else await imports.takeBack(id)
  return { next: left > 0 ? 'undoing' : 'undone', taken }
}
