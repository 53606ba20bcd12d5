/**
 * The only routes that are not functions of the registry, each with the reason why no rule guards it. A route that
 * is neither here nor in the registry cannot be registered.
 */
export interface Exception {
  readonly method: 'GET' | 'HEAD' | 'POST'
  readonly path: string
  readonly because: string
}

const beforeSignIn = 'Nobody is signed in yet, so there is no actor to decide about'
const demoOnly = 'Stands only in demo mode, which listens on this machine alone'
const noData = 'Tells nothing of any organisation'

export const exceptions: readonly Exception[] = [
  { method: 'POST', path: '/api/auth/sign-in/email', because: `${beforeSignIn}; tries are counted` },
  { method: 'POST', path: '/api/auth/sign-out', because: 'Anybody may end the session they carry' },
  { method: 'GET', path: '/api/setup', because: 'Says only whether an organisation is there' },
  {
    method: 'POST',
    path: '/api/setup',
    because: 'Makes the first administrator, while there is no organisation',
  },
  { method: 'GET', path: '/api/demo/people', because: demoOnly },
  { method: 'POST', path: '/api/demo/sign-in', because: demoOnly },
  {
    method: 'POST',
    path: '/api/welcome/look',
    because: `${beforeSignIn}; whoever holds the link of an invitation reads whom it is for`,
  },
  {
    method: 'POST',
    path: '/api/welcome',
    because: `${beforeSignIn}; the link of an invitation works once and makes the account of the person invited`,
  },
  {
    method: 'POST',
    path: '/api/answer/look',
    because: 'Guests from outside never sign in; whoever holds the link of a survey reads what it asks them',
  },
  {
    method: 'POST',
    path: '/api/answer',
    because: 'The same; the link takes one answer, as Counterfoil itself, and opens nothing else',
  },
  {
    method: 'POST',
    path: '/api/claim/look',
    because:
      'A guest may get tickets and never sign in; whoever holds the link of the mail reads what was sent',
  },
  {
    method: 'POST',
    path: '/api/claim',
    because: 'The same; the link says once that its own shipment has arrived, as Counterfoil itself',
  },
  { method: 'GET', path: '/livez', because: `${noData}; answers while the process does` },
  { method: 'GET', path: '/readyz', because: `${noData}; answers while requests are welcome` },
  { method: 'GET', path: '/metrics', because: 'Counts without names, for this machine or with a token' },
  { method: 'GET', path: '/api/v1/openapi.json', because: `${noData}; the description is public` },
  { method: 'GET', path: '/api/reference', because: `${noData}; the description is public` },
  { method: 'GET', path: '/api/reference/:file', because: 'Four files of the reference, by name' },
  { method: 'GET', path: '/*', because: 'Files of the built web, from a list made at start' },
  { method: 'HEAD', path: '/*', because: 'The same, without the body' },
]
