export * from './permissions.ts'
export * from './ticket.ts'
