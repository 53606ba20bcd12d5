/** Inputs that several functions share. */
import { Type } from 'typebox'

export const admissionIds = Type.Array(Type.String({ format: 'uuid' }), {
  title: 'Admissions',
  description: 'which',
  minItems: 1,
  maxItems: 500,
})
