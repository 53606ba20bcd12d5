export { readFile } from './reading/read-file.ts'
export { dateOfSerial, timeOfFraction } from './reading/serial.ts'
export { bareHeading, type Table } from './reading/table.ts'
export * from './writing.ts'
