export * from '../people/public.ts'
export * from './application.ts'
export * from './permissions.ts'
export * from './settings.ts'
