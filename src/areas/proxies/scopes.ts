/** What one person can hand to another: rows of the seed, by three names that people understand (ruling A11). */
export const scopes = ['request', 'approve', 'manage-tickets'] as const
export type ProxyScope = (typeof scopes)[number]

/** Employees, roles, proxies and security are in none of them: they are never handed over. */
export const rowsOfScope: Readonly<Record<ProxyScope, readonly string[]>> = {
  request: ['tos.orders.own'],
  approve: ['tos.orders.decide'],
  'manage-tickets': [
    'tos.tickets.assign',
    'tos.tickets.reclaim',
    'tos.tickets.backfill',
    'tos.inventory.view',
    'tos.inventory.load',
    'tos.inventory.edit',
    'tos.orders.fulfil',
  ],
}
