/** Rows that several functions share. A function cites them whole, so a correction is made once. */
import { allOf, anyOf, licence, row } from '#core'
import { ticketing, workManagement } from '../access/public.ts'
import { editAll, editOwn } from './permissions.ts'
import { responsible, reviewer } from './relations.ts'

export const technicians = licence('enterprise', 'technician', 'student-technician')

/** The branches of the seed's edit row. Ruling 5: those by relation do not need access to the application. */
export const editBranches = anyOf(editAll, allOf(responsible, editOwn), reviewer)

export const mayEdit = row('tdx.work.edit', technicians, workManagement, editBranches)
export const mayAddPeople = row('tdx.work.add-people', technicians, workManagement, editBranches)

export const inTheApplication = allOf(technicians, workManagement, ticketing)
