/** A query string as the input a schema describes: its texts become numbers, flags and lists where the schema asks. */
import { isText } from '#core'
import { malformed } from './body.ts'

interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

export type Query = Readonly<Record<string, string | string[]>>

/** What cannot be converted stays as it is, so that validation names it. */
export function inputOfQuery(schema: object, query: Query): Readonly<Record<string, unknown>> {
  const { properties = {} } = schema as Schema
  const entries = Object.entries(query).map(([name, value]): [string, unknown] => {
    if (name === '__proto__' || [name, value].flat().some((text) => !isText(text)))
      throw malformed('The query cannot be read.')
    return [name, converted(properties[name] ?? {}, value)]
  })
  return Object.fromEntries(entries)
}

function converted(schema: Schema, value: string | readonly string[]): unknown {
  const choices = schema.anyOf ?? [schema]
  const list = choices.find(({ type }) => type === 'array')
  if (list)
    return [value]
      .flat()
      .flatMap((text) => text.split(','))
      .map((text) => scalar([list.items ?? {}], text))
  return typeof value === 'string' ? scalar(choices, value) : value
}

function scalar(choices: readonly Schema[], text: string): unknown {
  for (const { type } of choices) {
    if ((type === 'integer' || type === 'number') && /^-?\d{1,15}(\.\d{1,10})?$/.test(text))
      return Number(text)
    if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
    if (type === 'null' && (text === '' || text === 'null')) return null
  }
  return text
}
