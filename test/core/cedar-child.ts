/** Reads a batch of questions as JSON, asks Cedar, prints the answers. A process of its own: Cedar can take it down. */
import { text } from 'node:stream/consumers'
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'
import type { Batch } from './cedar.ts'

const batch = JSON.parse(await text(process.stdin)) as Batch
for (const [id, policy] of Object.entries(batch.policies)) {
  const parsed = preparsePolicySet(id, { staticPolicies: policy })
  if (parsed.type !== 'success') throw new Error(`${policy}\n${JSON.stringify(parsed)}`)
}
const answers = batch.questions.map(([id, principal, resource]) => {
  const entities = [batch.principals[principal], batch.resources[resource]]
  const answer = statefulIsAuthorized({
    principal: { type: 'Person', id: 'actor' },
    action: { type: 'Action', id },
    resource: { type: 'Record', id: 'record' },
    context: {},
    preparsedPolicySetId: id,
    entities: entities as never,
  })
  // A policy that fails in evaluation would count as refused, and hide what is wrong with it.
  if (answer.type !== 'success' || answer.response.diagnostics.errors.length > 0)
    throw new Error(`${batch.policies[id]}\n${JSON.stringify(answer)}\n${JSON.stringify(entities)}`)
  return answer.response.decision === 'allow' ? '1' : '0'
})
process.stdout.write(answers.join(''))
