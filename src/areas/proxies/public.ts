export * from './proxy.ts'
export * from './scopes.ts'
