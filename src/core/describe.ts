/** The permission matrix for people: each rule as a sentence, with the rows it cites and the atoms it rests on. */
import type { Compiled } from './compile.ts'
import { need } from './explain.ts'
import type { CounterfoilFunction } from './function.ts'
import { literalKey } from './normal-form.ts'
import type { RuleNode } from './rule.ts'

export interface MatrixLine {
  readonly id: string
  readonly title: string
  readonly area: string
  readonly kind: string
  readonly rows: readonly string[]
  readonly rule: string
  readonly atoms: readonly string[]
  readonly file: string
}

export function describe(fn: CounterfoilFunction, compiled: Compiled): MatrixLine {
  return {
    id: fn.id,
    title: fn.title,
    area: fn.area,
    kind: fn.kind,
    rows: rowsOf(fn.rule.node),
    rule: sentence(fn.rule.node),
    atoms: compiled.literals.map(literalKey).sort(),
    file: fileOf(fn),
  }
}

export const fileOf = (fn: Pick<CounterfoilFunction, 'area' | 'verb'>) =>
  `src/areas/${fn.area}/functions/${fn.verb}.ts`

/** Rows the rule itself cites; rows of a function it refers to by `can` belong to that function. */
export function rowsOf(node: RuleNode): readonly string[] {
  switch (node.op) {
    case 'row':
      return [node.row, ...rowsOf(node.of)]
    case 'all':
    case 'any':
      return [...new Set(node.of.flatMap(rowsOf))]
    case 'on':
      return rowsOf(node.of)
    default:
      return []
  }
}

/** The rule read aloud; brackets only where an `or` stands inside an `and`. */
export function sentence(node: RuleNode, inner = false): string {
  switch (node.op) {
    case 'atom':
      return need({ atom: node.atom, negated: node.negated, place: null })
    case 'all':
      return joined(node.of, 'and', false)
    case 'any':
      return joined(node.of, 'or', inner)
    case 'row':
      return sentence(node.of, inner)
    case 'can':
      return `the right to \`${node.function}\``
    case 'on':
      return `${bracketed(node.of)} on the ${node.place}`
  }
}

/** Whatever is of several parts, bracketed as a whole. */
function bracketed(node: RuleNode): string {
  if (node.op === 'row') return bracketed(node.of)
  const isList = node.op === 'all' || node.op === 'any'
  return isList && node.of.length > 1 ? `(${sentence(node)})` : sentence(node)
}

function joined(parts: readonly RuleNode[], word: 'and' | 'or', bracket: boolean): string {
  const [only] = parts
  if (only && parts.length === 1) return sentence(only, bracket)
  const text = parts.map((part) => sentence(part, word === 'and')).join(word === 'and' ? ', and ' : ', or ')
  if (text === '') return word === 'and' ? 'to be signed in' : 'nobody'
  return bracket ? `(${text})` : text
}
