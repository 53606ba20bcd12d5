export * from './applications.ts'
export * from './rules.ts'
export * from './search.ts'
