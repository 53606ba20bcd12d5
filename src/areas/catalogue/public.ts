export * from './classifications.ts'
