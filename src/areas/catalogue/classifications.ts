/** What kind of request a ticket is, of six. Each application may call them by names of its own later. */
export const classifications = [
  { id: 'incident', name: 'Incident' },
  { id: 'major-incident', name: 'Major Incident' },
  { id: 'problem', name: 'Problem' },
  { id: 'change', name: 'Change' },
  { id: 'release', name: 'Release' },
  { id: 'service-request', name: 'Service Request' },
] as const
