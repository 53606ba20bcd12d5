export * from '../people/public.ts'
export * from './application.ts'
export * from './settings.ts'
