import { text } from 'node:stream/consumers'
import { compile, describe, type Rulebook, routeOf } from '#core'
import { verifyAudit } from '../../pipeline/audit-seal.ts'
import { call } from '../../pipeline/call.ts'
import type { System } from '../../pipeline/system.ts'
import { parse, UsageError, unknownFunction } from './arguments.ts'
import { helpOf } from './help.ts'
import { withSystem } from './open.ts'
import { callerNamed, organisationNamed, thingNamed } from './people.ts'
import { simulateLines } from './simulate.ts'
import { type Explained, tell } from './tell.ts'

/** @returns the exit code */
export type Command = (rules: Rulebook, args: readonly string[]) => Promise<number>

const say = (line: string) => process.stdout.write(`${line}\n`)
const asking = {
  as: { type: 'string' },
  on: { type: 'string' },
  org: { type: 'string' },
  json: { type: 'boolean' },
} as const

const why: Command = async (rules, args) => {
  const { values, positionals } = parse(args, asking)
  const id = functionNamed(rules, positionals)
  return withSystem(async (system) => {
    const { caller, subject } = await whoAndWhat(system, id, values)
    const { output } = await call(system, caller, 'decisions.explain', {
      input: { function: id, ...(subject !== undefined && { subject }) },
    })
    const explained = output as Explained
    say(values.json ? JSON.stringify(explained) : tell(explained))
    return explained.allowed ? 0 : 3
  })
}

const callFunction: Command = async (rules, args) => {
  const { values, positionals } = parse(args, {
    ...asking,
    input: { type: 'string' },
    'if-match': { type: 'string' },
    'idempotency-key': { type: 'string' },
  })
  const id = functionNamed(rules, positionals)
  const input = await inputGiven(values.input)
  return withSystem(async (system) => {
    const { caller, subject } = await whoAndWhat(system, id, values)
    const asked = { ...caller, ifMatch: values['if-match'] ?? '*', idempotencyKey: values['idempotency-key'] }
    const { output } = await call(system, asked, id, { subject, input })
    say(JSON.stringify(output, null, 2))
    return 0
  })
}

async function whoAndWhat(
  system: System,
  functionId: string,
  { as, on, org }: { readonly as?: string; readonly on?: string; readonly org?: string },
) {
  if (as === undefined) throw new UsageError('Say who asks: --as <handle or e-mail>')
  const caller = await callerNamed(system, await organisationNamed(system, org), as)
  return { caller, subject: on === undefined ? undefined : await thingNamed(system, caller, functionId, on) }
}

async function inputGiven(given: string | undefined): Promise<unknown> {
  if (given === undefined) return {}
  try {
    return JSON.parse(given === '-' ? await text(process.stdin) : given)
  } catch {
    throw new UsageError('--input is not JSON')
  }
}

function functionNamed(rules: Rulebook, positionals: readonly string[]): string {
  const [id, extra] = positionals
  if (id === undefined) throw new UsageError('Say which function, such as tickets.take')
  if (extra !== undefined) throw new UsageError(`One function at a time: what is \`${extra}\`?`)
  const ids = rules.functions.map((fn) => fn.id)
  if (!ids.includes(id)) throw unknownFunction(id, ids)
  return id
}

const simulate: Command = async (rules, args) => {
  if (parse(args, {}).positionals.length > 0) throw new UsageError('The worlds come on standard input')
  return (await simulateLines(rules, process.stdin, process.stdout)) > 0 ? 1 : 0
}

const listFunctions: Command = async (rules, args) => {
  const { values } = parse(args, { json: { type: 'boolean' } })
  const lines = rules.functions.map((fn) => ({ id: fn.id, kind: fn.kind, title: fn.title, ...routeOf(fn) }))
  const width = Math.max(...lines.map(({ id }) => id.length))
  for (const line of lines)
    say(
      values.json ? JSON.stringify(line) : `${line.id.padEnd(width)}  ${line.kind.padEnd(6)}  ${line.title}`,
    )
  return 0
}

const matrix: Command = async (rules, args) => {
  const { values } = parse(args, { json: { type: 'boolean' } })
  for (const fn of rules.functions) {
    const line = describe(fn, compile(fn))
    say(
      values.json
        ? JSON.stringify(line)
        : `${line.id}: ${line.title}\n    ${line.rule}\n    from ${line.rows.join(', ') || 'no row'}`,
    )
  }
  return 0
}

const audit: Command = async (_rules, args) => {
  const { values, positionals } = parse(args, { org: { type: 'string' } })
  if (positionals.join(' ') !== 'verify')
    throw new UsageError('There is one thing to do with it: audit verify')
  return withSystem(async (system) => {
    const found = await system.database.transaction(await organisationNamed(system, values.org), verifyAudit)
    const covered = `${found.entries} entries under ${found.seals} seals; ${found.unsealed} not sealed yet`
    say(
      found.broken
        ? `The audit is broken at seal ${found.broken.sequence}: ${found.broken.because} (${covered}).`
        : `The audit is intact: ${covered}.`,
    )
    return found.intact ? 0 : 1
  })
}

export const commands: Readonly<Record<string, Command>> = {
  why,
  call: callFunction,
  simulate,
  functions: listFunctions,
  matrix,
  audit,
}

/** What `counterfoil call <function> --help` says: the function's own input, from its schema. */
export function helpWith(rules: Rulebook, command: string, args: readonly string[]): string {
  const general = helpOf[command] ?? ''
  const fn = rules.functions.find(({ id }) => args.includes(id))
  if (!fn) return general
  const { properties = {}, required = [] } = fn.input as {
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>
    readonly required?: readonly string[]
  }
  const inputs = Object.entries(properties).map(
    ([name, { description = '' }]) =>
      `  ${name}${required.includes(name) ? '' : ' (optional)'}: ${description}`,
  )
  return [
    `${fn.id}: ${fn.title}`,
    ...(inputs.length > 0 ? ['Its input:', ...inputs] : ['It takes no input.']),
    '',
    general,
  ].join('\n')
}
