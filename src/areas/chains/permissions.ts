/** What an administrator may put into a role, about giving one's word. Here, because chains come before orders. */
import { anyOf, permission } from '#core'

export const decideOrders = permission({
  id: 'orders.decide',
  application: 'box-office',
  says: 'approve or deny ticket orders',
})
export const decideForReports = decideOrders.at('reports', 'of their direct reports only')

/** The step of compliance, where an approval chain has one: public officials, values above a limit. */
export const decideCompliance = decideOrders.at('compliance', 'at the step of compliance only')

/** Being named gives nobody a word: it only says at which step somebody uses the one that their role gives them. */
export const hasAWord = anyOf(decideOrders, decideForReports, decideCompliance)

const ids = (...permissions: readonly { readonly permission: string }[]): readonly string[] =>
  permissions.map(({ permission: id }) => id)

/** The same for SQL: what somebody holds who is asked at a step. The whole permission lets them take any other besides. */
export const wordsAt = {
  manager: ids(decideOrders, decideForReports),
  person: ids(decideOrders, decideForReports, decideCompliance),
  compliance: ids(decideCompliance),
  holders: ids(decideOrders),
} as const
