/**
 * State machines as data: a line says from where which function leads to where. Functions step along the table and
 * nowhere else, the docs draw it, and a law holds that no state is without an exit.
 */
import { conflict } from './errors.ts'

export interface Transition<State extends string = string> {
  readonly from: State
  /** the id of the function */
  readonly action: string
  readonly to: State
}

export interface Machine<State extends string = string> {
  /** what has these states: `order`, `custody of an admission` */
  readonly of: string
  readonly states: readonly State[]
  readonly first: readonly State[]
  /** states that nothing leads out of, on purpose */
  readonly final: readonly State[]
  readonly table: readonly Transition<State>[]
}

export const defineMachine = <const State extends string>(machine: Machine<State>): Machine<State> => machine

export const isMachine = (value: unknown): value is Machine =>
  typeof value === 'object' && value !== null && 'states' in value && 'first' in value && 'table' in value

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
