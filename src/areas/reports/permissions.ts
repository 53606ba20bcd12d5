/** What an administrator may put into a role of the box office, about reports. */
import { permission } from '#core'

/** Opens the reports; which rows count in them is decided by the lists they are made of (ruling A10). */
export const accessReports = permission({
  id: 'reports.access',
  application: 'box-office',
  says: 'access reports',
})
