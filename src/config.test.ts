import { describe, expect, test } from 'vitest'
import { type Config, ConfigError, type Environment, isLoopback, readConfig } from './config.ts'

const database = 'postgres://app:hunter2@db.example.org:5432/counterfoil'
const secret = 'a secret of thirty-two characters'

function problemsOf(env: Environment): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

test('with nothing set, the demo is served on this machine', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataDir: 'data',
    databaseUrl: undefined,
    demo: true,
    baseUrl: 'http://127.0.0.1:4000',
    secret: undefined,
    logLevel: 'warn',
    trustProxy: false,
    poolSize: 10,
    requestTimeoutMs: 30_000,
    drainMs: 0,
    metricsToken: undefined,
    smtp: undefined,
    mailFrom: undefined,
  } satisfies Config)
})

describe('a value is read', () => {
  const cases: [Environment, Partial<Config>][] = [
    [{ PORT: '8080' }, { port: 8080, baseUrl: 'http://127.0.0.1:8080' }],
    [{ PORT: ' 8080 ' }, { port: 8080 }],
    [{ PORT: '' }, { port: 4000 }],
    [{ HOST: 'localhost' }, { host: 'localhost', demo: true, baseUrl: 'http://localhost:4000' }],
    [{ HOST: '[::1]' }, { host: '::1', demo: true, baseUrl: 'http://[::1]:4000' }],
    [
      { HOST: '0.0.0.0', DEMO: '0' },
      { host: '0.0.0.0', baseUrl: 'http://localhost:4000' },
    ],
    [{ DATA_DIR: '/var/lib/counterfoil' }, { dataDir: '/var/lib/counterfoil' }],
    [{ BASE_URL: 'https://desk.example.org/' }, { baseUrl: 'https://desk.example.org' }],
    [{ SECRET: secret }, { secret }],
    [{ LOG_LEVEL: 'DEBUG' }, { logLevel: 'debug' }],
    [{ TRUST_PROXY: '0' }, { trustProxy: false }],
    [{ TRUST_PROXY: '2' }, { trustProxy: 2 }],
    [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: ['10.0.0.0/8', '::1'] }],
    [{ POOL_SIZE: '1' }, { poolSize: 1 }],
    [{ REQUEST_TIMEOUT_MS: '5000' }, { requestTimeoutMs: 5000 }],
    [{ DRAIN_MS: '5000' }, { drainMs: 5000 }],
    [{ METRICS_TOKEN: 'm'.repeat(32) }, { metricsToken: 'm'.repeat(32) }],
    [{ DATABASE_URL: database }, { databaseUrl: database }],
    [
      { SMTP_URL: 'smtps://desk%40example.org:p%2Fw@mail.example.org', MAIL_FROM: 'tickets@example.org' },
      {
        smtp: {
          host: 'mail.example.org',
          port: 465,
          secure: true,
          user: 'desk@example.org',
          password: 'p/w',
        },
        mailFrom: { name: '', address: 'tickets@example.org' },
      },
    ],
    [
      { SMTP_URL: 'smtp://[::1]:2525', MAIL_FROM: '"Box Office" <tickets@example.org>' },
      {
        smtp: { host: '::1', port: 2525, secure: false, user: undefined, password: undefined },
        mailFrom: { name: 'Box Office', address: 'tickets@example.org' },
      },
    ],
    [
      { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@b.example' },
      { smtp: { host: 'mail.example.org', port: 587, secure: false, user: undefined, password: undefined } },
    ],
  ]
  test.each(cases)('%o', (env, expected) => {
    expect(readConfig(env)).toMatchObject(expected)
  })
})

describe('the demo is on', () => {
  const cases: [Environment, boolean][] = [
    [{}, true],
    [{ DATABASE_URL: database }, true],
    [{ DEMO: '1' }, true],
    [{ DEMO: 'on', NODE_ENV: 'production' }, true],
    [{ DEMO: '0' }, false],
    [{ DEMO: 'false' }, false],
    [{ NODE_ENV: 'production' }, false],
    [{ HOST: '0.0.0.0' }, false],
    [{ HOST: 'desk.example.org' }, false],
    [{ NODE_ENV: 'production', DATABASE_URL: database, SECRET: secret }, false],
  ]
  test.each(cases)('%o → %s', (env, demo) => {
    expect(readConfig(env).demo).toBe(demo)
  })
})

describe('a wrong value gets one line that names it and says what is allowed', () => {
  const number = (least: number, most: number) => `a whole number from ${least} to ${most}`
  const cases: [Environment, string][] = [
    [{ PORT: '70000' }, `PORT is "70000", but must be ${number(1, 65_535)}.`],
    [{ PORT: '0' }, `PORT is "0", but must be ${number(1, 65_535)}.`],
    [{ PORT: '80.5' }, `PORT is "80.5", but must be ${number(1, 65_535)}.`],
    [{ PORT: '0x50' }, `PORT is "0x50", but must be ${number(1, 65_535)}.`],
    [{ PORT: '-1' }, `PORT is "-1", but must be ${number(1, 65_535)}.`],
    [{ PORT: 'http' }, `PORT is "http", but must be ${number(1, 65_535)}.`],
    [{ POOL_SIZE: '0' }, `POOL_SIZE is "0", but must be ${number(1, 500)}.`],
    [{ REQUEST_TIMEOUT_MS: '10' }, `REQUEST_TIMEOUT_MS is "10", but must be ${number(1_000, 600_000)}.`],
    [
      { HOST: '127.0.0.1:80' },
      'HOST is "127.0.0.1:80", but must be an address or a host name, without a port.',
    ],
    [{ HOST: '300.1.1.1' }, 'HOST is "300.1.1.1", but must be an address or a host name, without a port.'],
    [{ DEMO: 'maybe' }, 'DEMO is "maybe", but must be 1 or 0.'],
    [
      { BASE_URL: 'desk.example.org' },
      'BASE_URL is "desk.example.org", but must be an http or https address without a path, such as https://desk.example.org.',
    ],
    [
      { BASE_URL: 'https://example.org/desk' },
      'BASE_URL is "https://example.org/desk", but must be an http or https address without a path, such as https://desk.example.org.',
    ],
    [
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL is "loud", but must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    ...['true', '17', '10.0.0.0/33', 'proxy'].map((value): [Environment, string] => [
      { TRUST_PROXY: value },
      `TRUST_PROXY is "${value}", but must be 0, the number of proxies in front (up to 16), or their addresses, such as 10.0.0.0/8,::1.`,
    ]),
    [
      { NODE_ENV: 'production', DATABASE_URL: database },
      'SECRET is missing: in production on PostgreSQL every process must be given the same secret of at least 32 characters.',
    ],
    [
      { SMTP_URL: 'smtp://mail.example.org' },
      'MAIL_FROM is missing: with SMTP_URL set, say whom mail comes from, such as Box Office <tickets@example.org>.',
    ],
    ...['tickets', 'Box Office <tickets@example.org', 'a@b.example, c@d.example'].map(
      (value): [Environment, string] => [
        { MAIL_FROM: value },
        `MAIL_FROM is "${value}", but must be an address, such as tickets@example.org or Box Office <tickets@example.org>.`,
      ],
    ),
    [
      { DEMO: '1', HOST: '0.0.0.0' },
      'HOST is "0.0.0.0", but the demo organisation is served on this machine alone (127.0.0.1, ::1 or localhost): set DEMO=0, or leave HOST out.',
    ],
  ]
  test.each(cases)('%o', (env, line) => {
    expect(problemsOf(env)).toEqual([line])
  })
})

test('a value that may hold a password is not repeated', () => {
  const wrong = { DATABASE_URL: 'mysql://app:hunter2@db/x', SECRET: 'too short' }
  expect(problemsOf(wrong)).toEqual([
    'DATABASE_URL must be an address such as postgres://user:password@host:5432/database.',
    'SECRET has 9 characters, but must have at least 32.',
  ])
})

test.each([
  'mail.example.org',
  'https://mail.example.org',
  'smtp://hunter2@mail.example.org',
  'smtp://mail.example.org/path',
  'smtp://mail.example.org?tls=no',
  'smtp://a:%zz@mail.example.org',
])('SMTP_URL %s is refused without being repeated', (url) => {
  expect(problemsOf({ SMTP_URL: url, MAIL_FROM: 'a@b.example' })).toEqual([
    'SMTP_URL must be an address such as smtps://user:password@mail.example.org:465.',
  ])
})

test('everything that is wrong is listed at once', () => {
  expect(problemsOf({ PORT: 'x', DEMO: 'y', LOG_LEVEL: 'z' })).toHaveLength(3)
})

test('what is not ours is not our business', () => {
  expect(readConfig({ PORTER: 'x', COUNTERFOIL_X: 'y' })).toEqual(readConfig({}))
})

test.each([
  ['127.0.0.1', true],
  ['127.8.9.1', true],
  ['::1', true],
  ['localhost', true],
  ['127.example.org', false],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.1', false],
])('%s is loopback: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
