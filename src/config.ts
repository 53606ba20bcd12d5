import { isIP } from 'node:net'
import { type Sender, type Smtp, senderOf, smtpOf } from './config-mail.ts'

export type { Sender, Smtp } from './config-mail.ts'

/** Everything that a person who runs Counterfoil can decide, read from the environment once, at the start. */
export type Config = {
  readonly port: number
  readonly host: string
  /** Where the embedded database and the generated secret lie; relative to the working directory. */
  readonly dataDir: string
  /** PostgreSQL; without it the embedded database in `dataDir` serves. */
  readonly databaseUrl: string | undefined
  readonly demo: boolean
  /** The address that people open, without a slash at its end. */
  readonly baseUrl: string
  /** Signs sessions; undefined means: keep one in `dataDir` (`readOrMakeSecret`). */
  readonly secret: string | undefined
  readonly logLevel: LogLevel
  /** Whose `X-Forwarded-…` headers are believed: nobody's, those of so many proxies, or of these addresses. */
  readonly trustProxy: false | number | readonly string[]
  /** Connections to PostgreSQL held by this process. */
  readonly poolSize: number
  readonly requestTimeoutMs: number
  /** How long requests are still served after readiness has failed, so that a load balancer may notice. */
  readonly drainMs: number
  /** Opens /metrics to whoever brings it as a bearer token; without one, to this machine alone. */
  readonly metricsToken: string | undefined
  /** The server that takes mail; without one, mail is kept in the outbox and leaves nowhere. */
  readonly smtp: Smtp | undefined
  /** Whom mail comes from, such as `Box Office <tickets@example.org>`. */
  readonly mailFrom: Sender | undefined
}

export type Environment = Readonly<Record<string, string | undefined>>

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** What is wrong with the environment: a line for each variable. The program ends with code 2. */
export class ConfigError extends Error {
  readonly exitCode = 2
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads and judges all variables; throws one `ConfigError` that lists everything that is wrong. */
export function readConfig(env: Environment): Config {
  const problems: string[] = []
  const read = <T>(name: string, parse: (text: string) => T | Wrong, otherwise: T): T => {
    const text = env[name]?.trim()
    if (text === undefined || text === '') return otherwise
    const value = parse(text)
    if (!(value instanceof Wrong)) return value
    problems.push(
      value.secret ? `${name} ${value.allowed}.` : `${name} is "${text}", but must be ${value.allowed}.`,
    )
    return otherwise
  }

  const production = env.NODE_ENV === 'production'
  const host = read('HOST', parseHost, '127.0.0.1')
  const port = read('PORT', wholeNumber(1, 65_535), 4000)
  const databaseUrl = read<string | undefined>('DATABASE_URL', parseDatabaseUrl, undefined)
  const demo = read('DEMO', parseSwitch, !production && isLoopback(host))
  const secret = read<string | undefined>('SECRET', parseSecret, undefined)
  const config: Config = {
    port,
    host,
    dataDir: read('DATA_DIR', (text) => text, 'data'),
    databaseUrl,
    demo,
    baseUrl: read('BASE_URL', parseBaseUrl, `http://${nameOf(host)}:${port}`),
    secret,
    // Who tries the demo wants to read the greeting, not a line for each request.
    logLevel: read('LOG_LEVEL', oneOf(logLevels), demo ? 'warn' : 'info'),
    trustProxy: read<Config['trustProxy']>('TRUST_PROXY', parseTrustProxy, false),
    poolSize: read('POOL_SIZE', wholeNumber(1, 500), 10),
    requestTimeoutMs: read('REQUEST_TIMEOUT_MS', wholeNumber(1_000, 600_000), 30_000),
    drainMs: read('DRAIN_MS', wholeNumber(0, 60_000), 0),
    metricsToken: read<string | undefined>('METRICS_TOKEN', parseSecret, undefined),
    smtp: read<Smtp | undefined>('SMTP_URL', parseSmtp, undefined),
    mailFrom: read<Sender | undefined>('MAIL_FROM', parseSender, undefined),
  }

  if (demo && !isLoopback(host)) {
    problems.push(
      `HOST is "${host}", but the demo organisation is served on this machine alone (127.0.0.1, ::1 or localhost): set DEMO=0, or leave HOST out.`,
    )
  }
  if (production && set(env.DATABASE_URL) && !set(env.SECRET)) {
    problems.push(
      'SECRET is missing: in production on PostgreSQL every process must be given the same secret of at least 32 characters.',
    )
  }
  if (set(env.SMTP_URL) && !set(env.MAIL_FROM)) {
    problems.push(
      'MAIL_FROM is missing: with SMTP_URL set, say whom mail comes from, such as Box Office <tickets@example.org>.',
    )
  }
  if (problems.length > 0) throw new ConfigError(problems)
  return config
}

/** True for addresses that only programs of the same machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

class Wrong {
  readonly allowed: string
  /** The value itself is not to be repeated: it may hold a password. */
  readonly secret: boolean

  constructor(allowed: string, secret = false) {
    this.allowed = allowed
    this.secret = secret
  }
}

const set = (text: string | undefined) => text !== undefined && text.trim() !== ''

const wholeNumber = (least: number, most: number) => (text: string) => {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : new Wrong(`a whole number from ${least} to ${most}`)
}

const oneOf =
  <T extends string>(allowed: readonly T[]) =>
  (text: string) =>
    allowed.find((value) => value === text.toLowerCase()) ?? new Wrong(`one of ${allowed.join(', ')}`)

function parseSwitch(text: string): boolean | Wrong {
  const word = text.toLowerCase()
  if (['1', 'true', 'yes', 'on'].includes(word)) return true
  if (['0', 'false', 'no', 'off'].includes(word)) return false
  return new Wrong('1 or 0')
}

function parseHost(text: string): string | Wrong {
  const host = text.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const isName = /^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/.test(host)
  const looksLikeAddress = /^[\d.]+$/.test(host)
  if (isIP(host) > 0 || (isName && !looksLikeAddress)) return host
  return new Wrong('an address or a host name, without a port')
}

function parseDatabaseUrl(text: string): string | Wrong {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1) return text
  return new Wrong('must be an address such as postgres://user:password@host:5432/database', true)
}

const parseSmtp = (text: string) =>
  smtpOf(text) ?? new Wrong('must be an address such as smtps://user:password@mail.example.org:465', true)

const parseSender = (text: string) =>
  senderOf(text) ?? new Wrong('an address, such as tickets@example.org or Box Office <tickets@example.org>')

function parseBaseUrl(text: string): string | Wrong {
  const url = URL.canParse(text) ? new URL(text) : undefined
  const bare = url && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (bare && ['http:', 'https:'].includes(url.protocol)) return url.origin
  return new Wrong('an http or https address without a path, such as https://desk.example.org')
}

function parseSecret(text: string): string | Wrong {
  if (text.length >= 32) return text
  return new Wrong(`has ${text.length} characters, but must have at least 32`, true)
}

function parseTrustProxy(text: string): Config['trustProxy'] | Wrong {
  if (/^\d+$/.test(text) && Number(text) <= 16) return Number(text) === 0 ? false : Number(text)
  const addresses = text.split(',').map((entry) => entry.trim())
  if (addresses.every(isAddressOrNetwork)) return addresses
  return new Wrong('0, the number of proxies in front (up to 16), or their addresses, such as 10.0.0.0/8,::1')
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const version = isIP(address)
  if (version === 0 || rest.length > 0) return false
  return bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}

/** A host as it stands in an address; one that means "all addresses" is opened as localhost. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return isIP(host) === 6 ? `[${host}]` : host
}
