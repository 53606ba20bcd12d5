import { type ErrorCode, errorCodes, type Kind, layers } from '#core'

/** Parts of the description that many operations share. */
export const schemas = {
  Problem: {
    type: 'object',
    description:
      'What went wrong, as RFC 9457 says it. `code` is from a closed list, told in docs/errors.md.',
    required: ['type', 'title', 'status', 'code', 'detail'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      code: { type: 'string', enum: Object.keys(errorCodes) },
      detail: { type: 'string', description: 'A sentence for people' },
      requestId: { type: 'string' },
      function: { type: 'string' },
      layer: { type: 'string', enum: layers, description: 'Of a refusal: which layer refused first' },
      decisionId: { type: 'string', description: 'Of a refusal: the entry of the audit that tells it whole' },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: {
            path: { type: 'string', description: 'JSON Pointer into the input' },
            message: { type: 'string' },
          },
        },
      },
      unlock: {
        type: 'array',
        description: 'Of a refusal: what would have to change, least first',
        items: {},
      },
    },
  },
} as const

const always: readonly ErrorCode[] = [
  'malformed',
  'not-signed-in',
  'refused',
  'not-found',
  'invalid',
  'fault',
]
const writing: readonly ErrorCode[] = ['state-conflict', 'conflict', 'too-large', 'unsupported-type']
const byKind: Readonly<Record<Kind, readonly ErrorCode[]>> = {
  list: always,
  read: always,
  write: [...always, ...writing, 'stale', 'precondition-required'],
  create: [...always, ...writing, 'key-reused'],
}

/** One answer a status; codes that share a status are named together. */
export function problemAnswers(kind: Kind): Readonly<Record<string, unknown>> {
  const byStatus = Map.groupBy(byKind[kind], (code) => errorCodes[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `${errorCodes[code].title} (\`${code}\`)`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  )
}
