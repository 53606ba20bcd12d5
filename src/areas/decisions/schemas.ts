import { Type } from 'typebox'

export const Named = Type.Object({ id: Type.String(), name: Type.String() })

export const Explanation = Type.Object({
  function: Type.String(),
  title: Type.String(),
  allowed: Type.Boolean(),
  heading: Type.String({ description: 'what you can or cannot do, in one line' }),
  summary: Type.String({ description: 'what is missing, in a sentence; empty when nothing is' }),
  subject: Type.Union([
    Type.Object({ kind: Type.String(), id: Type.String(), label: Type.String() }),
    Type.Null(),
  ]),
  person: Named,
  layers: Type.Array(
    Type.Object({
      layer: Type.String(),
      verdict: Type.Enum(['passed', 'blocked', 'unknown', 'not-reached']),
      says: Type.String(),
    }),
  ),
  unlock: Type.Array(
    Type.Object({
      says: Type.String(),
      steps: Type.Array(Type.String()),
      who: Type.Array(
        Type.Object({
          name: Type.String(),
          how: Type.String(),
          step: Type.Integer({ description: 'which of the steps is theirs to take, from 0' }),
        }),
      ),
      opens: Type.Integer({ description: 'how many other functions the same change would open' }),
      atoms: Type.Array(Type.String()),
    }),
  ),
  instead: Type.Array(Type.Object({ name: Type.String(), how: Type.String() }), {
    description: 'people who can do this to that as things are',
  }),
  rows: Type.Array(Type.Object({ id: Type.String(), verdict: Type.Enum(['passed', 'blocked']) })),
  rule: Type.String(),
  file: Type.String(),
  decisionId: Type.Union([Type.String(), Type.Null()]),
})

export const Line = Type.Object({
  function: Type.String(),
  allowed: Type.Boolean(),
  row: Type.Union([Type.String(), Type.Null()]),
  blockers: Type.Array(Type.Array(Type.String()), {
    description: 'unmet demands; each needs one of its atoms',
  }),
  unlock: Type.Array(Type.Array(Type.String()), { description: 'smallest sets of atoms that would admit' }),
})
