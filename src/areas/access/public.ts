export * from './applications.ts'
export * from './settings.ts'
