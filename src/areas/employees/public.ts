export * from './employee.ts'
export * from './permissions.ts'
export * from './rules.ts'
