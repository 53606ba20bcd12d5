/** Rows that several functions share. A function cites them whole, so a correction is made once. */
import { allOf, anyOf, licence, not, row } from '#core'
import {
  clientPortal,
  contactsSeeTheirs,
  hiddenFromAccounts,
  myWork,
  requestorsSeeTheirs,
  ticketing,
  workManagement,
} from '../access/public.ts'
import { editAll, editOwn, seeAccountRequests, updateAll } from './permissions.ts'
import { contact, inOwnAccount, requestorOrCreator, responsible, reviewer } from './relations.ts'

export const technicians = licence('enterprise', 'technician', 'student-technician')
const workers = licence('enterprise', 'project-manager', 'technician', 'team-member', 'student-technician')
/** Ruling 21: "Client or higher" is any licence. */
const clientOrHigher = licence(
  'enterprise',
  'project-manager',
  'technician',
  'team-member',
  'student-technician',
  'client',
)

export const inTheApplication = allOf(technicians, workManagement, ticketing)

// Seeing ------------------------------------------------------------------------------------------------

const inPortal = allOf(clientOrHigher, clientPortal)

const seesAny = row('tdx.view.any-ticket', inTheApplication)
/** Ruling 26: assigned is primarily responsible, a group's ticket without a person counts. */
const seesInMyWork = row('tdx.view.my-work', workers, workManagement, myWork, responsible)
const seesOwnInPortal = row('tdx.view.own-portal', inPortal, requestorOrCreator, requestorsSeeTheirs)
const seesAccountsInPortal = row(
  'tdx.view.account-portal',
  inPortal,
  seeAccountRequests,
  inOwnAccount,
  requestorsSeeTheirs,
  not(hiddenFromAccounts),
)
const seesAsContactInPortal = row('tdx.view.contact-portal', inPortal, contact, contactsSeeTheirs)

export const mayViewInPortal = anyOf(seesOwnInPortal, seesAccountsInPortal, seesAsContactInPortal)
export const mayView = anyOf(seesAny, seesInMyWork, mayViewInPortal)

/** Private entries stay with those who work in the application, whatever else lets somebody see the ticket. */
export const mayReadNotes = seesAny

// Working -----------------------------------------------------------------------------------------------

/** The branches of the seed's edit row. Ruling 5: those by relation do not need access to the application. */
const editBranches = anyOf(editAll, allOf(responsible, editOwn), reviewer)

export const mayEdit = row('tdx.work.edit', technicians, workManagement, editBranches)
export const mayAddPeople = row('tdx.work.add-people', technicians, workManagement, editBranches)

/** Ruling 4: a word without a change of status needs less than the change: to update all, or to edit. */
export const maySpeakFromTheDesk = allOf(technicians, workManagement, anyOf(updateAll, editBranches))
