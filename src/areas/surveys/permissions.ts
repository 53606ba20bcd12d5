/** What an administrator may put into a role of the box office, about surveys. */
import { permission } from '#core'

export const manageSurveys = permission({
  id: 'surveys.manage',
  application: 'box-office',
  says: 'manage surveys',
})
export const manageOwnSurveys = manageSurveys.at('own', 'their own only')
