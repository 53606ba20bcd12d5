/**
 * A function: one operation a person can ask for, declared once. Route, check, audit entry, event, matrix row,
 * button, form, client method, command-line verb and test obligation all derive from this shape.
 * It has these fields and no others; a further one needs a decision record (the last three: decisions 38 and 53).
 */
import { type Static, type TSchema, Type } from 'typebox'
import type { Actor } from './actor.ts'
import type { Filter } from './filter.ts'
import { allOf, type Rule } from './rule.ts'
import type { Rulebook } from './rulebook.ts'
import type { FactsOf, Subject } from './subject.ts'

/** `list` and `read` only look; `write` changes its subject; `create` adds something and may be retried by key. */
export type Kind = 'list' | 'read' | 'write' | 'create'

/** What a store with subjects offers the pipeline. `lock` takes the row for update; ids that are not there give null. */
export interface SubjectStore {
  facts(subject: string, ids: readonly string[], lock: boolean): Promise<ReadonlyMap<string, LoadedFacts>>
}
/** A record's facts, with what the pipeline itself needs of it. */
export interface LoadedFacts {
  readonly id: string
  /** what people call it: `#10477`, a name */
  readonly label: string
  readonly version?: number
  readonly [field: string]: unknown
}

/** Every store, by area. Each area's `store.ts` adds its own; all are bound to the caller's transaction. */
// biome-ignore lint/suspicious/noEmptyInterface: areas add their stores by declaration merging
export interface Stores {}

export interface Button {
  readonly label: string
  /** one key that presses it on its screen */
  readonly key?: string
  /** the subject on whose screen it stands, or `row` of its lists */
  readonly place: string
  readonly primary?: boolean
}

/** The clock and events start functions as Counterfoil itself, through the same `call` as people. */
export interface Runs {
  readonly every?: 'minute' | 'hour' | 'day'
  readonly on?: readonly string[]
}

/** What a function that follows an event is told of it. */
export const happened = {
  event: Type.String({ title: 'Event', description: 'what happened, such as `order.placed`' }),
  entryId: Type.String({ title: 'Entry', description: 'the audit entry of it', format: 'uuid' }),
  subjectKind: Type.Optional(Type.String({ title: 'Kind', description: 'of the thing it happened to' })),
  subjectId: Type.Optional(
    Type.String({ title: 'Id', description: 'of the thing it happened to', format: 'uuid' }),
  ),
}

export interface Audit {
  /** a sentence in the past, with `{actor}` and `{subject}` */
  readonly says: string
  /** fields of the subject that are personal data: a declaration for what will export or erase; nothing reads it yet */
  readonly personal: readonly string[]
}

export type Context<
  On extends Subject,
  Also extends Readonly<Record<string, Subject>>,
  Input extends TSchema,
  Prepared = undefined,
> = {
  readonly actor: Actor
  readonly input: Static<Input>
  /** what `prepare` made of the input */
  readonly prepared: Prepared
  readonly stores: Stores
  /** every function and its rule, for functions that answer about functions */
  readonly rules: Rulebook
  /** for lists: which rows the actor may see; a store applies it, nothing else may */
  readonly where: Filter
  readonly now: Date
  /** who really acts: another than `actor` under a proxy, `null` for the clock and for links of guests */
  readonly by: { readonly id: string | null; readonly name: string }
  /**
   * Does one of many things that do not concern each other: one that fails takes back its own work alone.
   * @returns why it came to nothing; null where it is done
   */
  readonly apart: (work: () => Promise<unknown>) => Promise<string | null>
  /** for functions on many: all of them, in the order asked; for the others the one subject */
  readonly subjects: readonly FactsOf<On>[]
} & { readonly [K in On['name']]: FactsOf<On> } & { readonly [K in keyof Also]: FactsOf<Also[K]> }

/**
 * The subjects whose facts a function loads. `NoInfer`, or the compiler would take the needs of a rule for a
 * declaration of further subjects, and any rule would fit any function.
 */
type Loaded<On extends Subject, Also> = Readonly<
  Record<NoInfer<On>['name'] | (keyof NoInfer<Also> & string), true>
>

export interface Declaration<
  On extends Subject = Subject,
  Also extends Readonly<Record<string, Subject>> = Readonly<Record<string, Subject>>,
  Input extends TSchema = TSchema,
  Output extends TSchema = TSchema,
  Prepared = undefined,
> {
  /** `area.verb`, which is also its path: `src/areas/<area>/functions/<verb>.ts` */
  readonly id: string
  /** what an administrator reads in the matrix, in the seed's words */
  readonly title: string
  readonly kind: Kind
  readonly on?: On
  /** further subjects, loaded and decided with the first; each is named in the input as `<name>Id` */
  readonly also?: Also
  readonly who: Rule<Loaded<On, Also>>
  /** conditions that hold for every branch of `who` */
  readonly provided?: readonly Rule<Loaded<On, Also>>[]
  readonly input: Input
  readonly output: Output
  readonly audit?: Audit
  /** the event that follows a commit, in the past: `ticket.taken` */
  readonly emits?: string
  readonly button?: Button
  /**
   * Asked of several subjects at once, named in the input as `<name>Ids`: all are locked and decided by the same
   * rule, and one that is refused refuses all. Where the subject is of the function's own area, no id is in its path.
   */
  readonly many?: boolean
  /** who else starts it: the clock, or an event (`*` for each), whose input is then `Happened` */
  readonly runs?: Runs
  /**
   * Slow work that needs the input alone, such as reading a file. It begins once the call is allowed, outside of any
   * transaction, so that nobody waits for it; the call is decided anew before `run`.
   */
  prepare?(input: Static<Input>): Promise<Prepared>
  run(context: Context<On, Also, Input, Prepared>): Promise<Static<Output>>
}

export interface CounterfoilFunction {
  readonly id: string
  readonly area: string
  readonly verb: string
  readonly title: string
  readonly kind: Kind
  readonly on: Subject | null
  readonly also: Readonly<Record<string, Subject>>
  readonly rule: Rule
  readonly input: TSchema
  readonly output: TSchema
  readonly audit: Audit | null
  readonly emits: string | null
  readonly button: Button | null
  readonly many: boolean
  readonly runs: Runs
  readonly prepare: ((input: unknown) => Promise<unknown>) | null
  readonly run: (context: Context<Subject, Readonly<Record<string, Subject>>, TSchema>) => Promise<unknown>
}

/** What a function without a subject is asked for: nothing in particular. Its name is never loaded. */
type Nothing = Subject<never, Record<never, never>>

export function defineFunction<
  const Input extends TSchema,
  const Output extends TSchema,
  On extends Subject = Nothing,
  // biome-ignore lint/complexity/noBannedTypes: no further subjects unless declared
  Also extends Readonly<Record<string, Subject>> = {},
  Prepared = undefined,
>(
  declared: Declaration<On, Also, Input, Output, Prepared>,
): CounterfoilFunction & {
  readonly rule: Rule<Readonly<Record<On['name'] | (keyof Also & string), true>>>
} {
  const [area, verb] = declared.id.split('.')
  if (!area || !verb) throw new Error(`\`${declared.id}\` is not \`area.verb\``)
  return {
    id: declared.id,
    area,
    verb,
    title: declared.title,
    kind: declared.kind,
    on: declared.on ?? null,
    also: declared.also ?? {},
    rule: declared.provided ? allOf(declared.who, ...(declared.provided as never[])) : declared.who,
    input: declared.input,
    output: declared.output,
    audit: declared.audit ?? null,
    emits: declared.emits ?? null,
    button: declared.button ?? null,
    many: declared.many ?? false,
    runs: declared.runs ?? {},
    prepare: declared.prepare ?? null,
    run: declared.run as unknown as CounterfoilFunction['run'],
  } as never
}
