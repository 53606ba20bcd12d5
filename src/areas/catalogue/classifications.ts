/** What kind of request a ticket is. Each application may call them by names of its own later. */
export const classificationNames = {
  incident: 'Incident',
  'major-incident': 'Major Incident',
  problem: 'Problem',
  change: 'Change',
  release: 'Release',
  'service-request': 'Service Request',
} as const
export type Classification = keyof typeof classificationNames

export const classifications = Object.keys(classificationNames) as Classification[]
