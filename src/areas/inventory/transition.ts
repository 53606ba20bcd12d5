/** State machines as data: a line says from where which function leads to where. */
import { conflict } from '#core'

export interface Transition<State extends string = string> {
  readonly from: State
  /** the id of the function */
  readonly action: string
  readonly to: State
}

/** @throws conflict where the table has no such line */
export function step<State extends string>(
  table: readonly Transition<State>[],
  action: string,
  from: State,
  to: State,
): State {
  const isDrawn = table.some((line) => line.action === action && line.from === from && line.to === to)
  if (!isDrawn) throw conflict(`it is ${from} and cannot become ${to} this way`)
  return to
}
