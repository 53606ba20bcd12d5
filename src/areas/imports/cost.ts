/** What one may not read, one may not write: a column of costs is only there for those who may see costs. */
import { type Actor, decideInGeneral, type Rulebook } from '#core'
import type { Mapping } from './fields.ts'

export const maySeeCost = (rules: Rulebook, actor: Actor): boolean =>
  decideInGeneral(rules.rule('inventory.cost'), actor).outcome === 'allowed'

export const withoutCost = ({ cost: _cost, ...rest }: Mapping): Mapping => rest

/** Whoever may not see the column of costs leaves it as it stands: left out, it would be shown like any other. */
export const withCostOf = ({ cost }: Mapping, said: Mapping): Mapping =>
  cost === undefined ? said : { ...said, cost }

/** The cells of a row, but for the cost where somebody may not see it. */
export const cellsFor = (cells: readonly string[], mapping: Mapping, seesCost: boolean): string[] =>
  cells.map((cell, column) => (seesCost || column !== mapping.cost ? cell : ''))
