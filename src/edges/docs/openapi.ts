/** OpenAPI 3.1 of every function: its input and output are JSON Schema already, so nothing is translated. */
import { type CounterfoilFunction, capitalised, type Route, routeOf, sentence } from '#core'
import { problemAnswers, schemas } from './openapi-problems.ts'

type Json = Readonly<Record<string, unknown>>

export function openApi(functions: readonly CounterfoilFunction[], version: string): Json {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const fn of functions) {
    const route = routeOf(fn)
    const path = route.path.replaceAll(/:([^/]+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(fn, route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Counterfoil',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'A service desk and a box office on one permission core. Every operation is one function of the core, and ' +
        'its description says who may use it. Instants are ISO 8601 in UTC, money is whole cents.',
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    tags: [...new Set(functions.map((fn) => fn.area))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'counterfoil.session_token' },
      },
      schemas,
    },
  }
}

function operation(fn: CounterfoilFunction, route: Route): Json {
  return {
    operationId: fn.id,
    summary: fn.title,
    description: `Who may: ${sentence(fn.rule.node)}.`,
    tags: [fn.area],
    parameters: parametersOf(fn, route),
    ...(route.method === 'POST' && {
      requestBody: { required: true, content: { 'application/json': { schema: fn.input } } },
    }),
    responses: {
      [fn.kind === 'create' ? 201 : 200]: {
        description: fn.kind === 'create' ? 'Made' : 'Done',
        headers: {
          ...(fn.on && {
            ETag: { description: 'The version of the thing, in quotes', schema: { type: 'string' } },
          }),
          ...(fn.kind === 'create' && {
            'Idempotency-Replayed': {
              description: '`true`: it had been done before',
              schema: { type: 'string' },
            },
          }),
        },
        content: { 'application/json': { schema: fn.output } },
      },
      ...problemAnswers(fn.kind),
    },
  }
}

function parametersOf(fn: CounterfoilFunction, route: Route): readonly Json[] {
  const parameters: Json[] = []
  if (route.subject)
    parameters.push({
      name: route.subject,
      in: 'path',
      required: true,
      description: `The id of the ${route.subject}`,
      schema: { type: 'string' },
    })
  if (route.method === 'GET') parameters.push(...queryParameters(fn.input as ObjectSchema))
  if (fn.kind === 'write' && fn.on)
    parameters.push({
      name: 'If-Match',
      in: 'header',
      required: true,
      description: `The version that was seen, in quotes: its ETag. ${capitalised('stale versions answer 412, none 428')}.`,
      schema: { type: 'string', examples: ['"3"'] },
    })
  if (fn.kind === 'create')
    parameters.push({
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'The same key with the same input is done once; a later try gets the same answer.',
      schema: { type: 'string', maxLength: 255 },
    })
  return parameters
}

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
}

function queryParameters({ properties = {}, required = [] }: ObjectSchema): readonly Json[] {
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    ...(description !== undefined && { description }),
    schema,
  }))
}
