/**
 * The noun a function is asked for: which facts its record has, where each comes from, and in which application
 * it lives. One declaration serves the loader, the filter and the tests that walk all values.
 */

export type Field =
  | { readonly type: 'id'; readonly nullable: boolean }
  | { readonly type: 'flag'; readonly nullable: boolean }
  | { readonly type: 'choice'; readonly nullable: boolean; readonly values: readonly string[] }
  /** people linked to the record by a table of their own; loaded as their ids, listed by a sub-select */
  | {
      readonly type: 'link'
      readonly nullable: false
      readonly table: string
      readonly record: string
      readonly value: string
    }

export const id = { type: 'id', nullable: false } as const
export const maybeId = { type: 'id', nullable: true } as const
export const flag = { type: 'flag', nullable: false } as const
export const maybeFlag = { type: 'flag', nullable: true } as const
export const choice = <const V extends readonly string[]>(...values: V) =>
  ({ type: 'choice', nullable: false, values }) as const
export const maybeChoice = <const V extends readonly string[]>(...values: V) =>
  ({ type: 'choice', nullable: true, values }) as const
export const link = (table: string, record: string, value: string) =>
  ({ type: 'link', nullable: false, table, record, value }) as const

type ValueOf<F> = F extends { type: 'link' }
  ? readonly string[]
  :
      | (F extends { type: 'choice'; values: readonly (infer V)[] }
          ? V
          : F extends { type: 'flag' }
            ? boolean
            : string)
      | (F extends { nullable: true } ? null : never)

export interface Subject<
  Name extends string = string,
  Fields extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>,
> {
  readonly name: Name
  /** as people call it in a sentence, where that is another word */
  readonly called?: string
  /** the area whose paths carry its id; a function of another area names it in its input as `<name>Id` */
  readonly area: string
  /** the application a record lives in: the kind, and the field with the instance where there are several */
  readonly application: { readonly kind: string; readonly field: string | null }
  readonly fields: Fields
  /** the function that decides who may know that a record exists; others answer 404 where it refuses */
  readonly view: string
}

export type FactsOf<S> =
  S extends Subject<string, infer F>
    ? { readonly [K in keyof F]: ValueOf<F[K]> } & {
        readonly id: string
        readonly version?: number
        readonly label: string
      }
    : never

export function defineSubject<
  const Name extends string,
  const Fields extends Readonly<Record<string, Field>>,
>(
  subject: Subject<Name, Fields> & {
    readonly application: { readonly field: (keyof Fields & string) | null }
  },
): Subject<Name, Fields> {
  return subject
}
