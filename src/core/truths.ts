/** How each literal of a rule came out: on real facts, or in a hypothetical world. */
import type { Compiled } from './compile.ts'
import type { Truth } from './kleene.ts'
import { type Literal, literalKey } from './normal-form.ts'

export class Truths {
  /** by position in `Compiled.literals` */
  readonly list: readonly Truth[]
  readonly #numbers: ReadonlyMap<string, number>

  constructor(numbers: ReadonlyMap<string, number>, list: readonly Truth[]) {
    this.#numbers = numbers
    this.list = list
  }

  /** `unknown` for a literal that was not asked about */
  of(literal: Literal): Truth {
    return this.get(literalKey(literal)) ?? 'unknown'
  }

  get(key: string): Truth | undefined {
    const number = this.#numbers.get(key)
    return number === undefined ? undefined : this.list[number]
  }
}

export const noTruths = new Truths(new Map(), [])

export const truthsBy = (
  compiled: Pick<Compiled, 'literals' | 'numbers'>,
  holds: (literal: Literal) => Truth,
): Truths => new Truths(compiled.numbers, compiled.literals.map(holds))
