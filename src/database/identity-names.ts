import {
  CamelCasePlugin,
  type Dialect,
  type Driver,
  PostgresQueryCompiler,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
} from 'kysely'

/** better-auth names its columns in camelCase; this is the closed list of those that differ in our schema. */
const columns = [
  'emailVerified',
  'createdAt',
  'updatedAt',
  'userId',
  'expiresAt',
  'ipAddress',
  'userAgent',
  'accountId',
  'providerId',
  'accessToken',
  'refreshToken',
  'idToken',
  'accessTokenExpiresAt',
  'refreshTokenExpiresAt',
  'lastRequest',
]
const toColumn = new Map(columns.map((name) => [name, name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]))
const fromColumn = new Map([...toColumn].map(([name, column]) => [column, name]))

class IdentityNames extends CamelCasePlugin {
  protected override snakeCase(name: string): string {
    return toColumn.get(name) ?? name
  }
  protected override camelCase(column: string): string {
    return fromColumn.get(column) ?? column
  }
}

const names = new IdentityNames({ maintainNestedObjectKeys: true })

class IdentityQueryCompiler extends PostgresQueryCompiler {
  override compileQuery(
    node: RootOperationNode,
    queryId: Parameters<PostgresQueryCompiler['compileQuery']>[1],
  ) {
    return super.compileQuery(names.transformQuery({ node, queryId }), queryId)
  }
}

/**
 * Translates names inside the dialect, because better-auth builds its own Kysely from it, without our plugins.
 * @param beforeUse called before a connection is taken; may throw
 */
export function withIdentityNames(dialect: Dialect, beforeUse: () => void): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => new IdentityQueryCompiler(),
    createDriver: () => translateResults(dialect.createDriver(), beforeUse),
  }
}

function translateResults(driver: Driver, beforeUse: () => void): Driver {
  const seen = new WeakSet<object>()
  const acquire = driver.acquireConnection.bind(driver)
  driver.acquireConnection = async (options) => {
    beforeUse()
    const connection = await acquire(options)
    if (seen.has(connection)) return connection
    seen.add(connection)
    const execute = connection.executeQuery.bind(connection)
    connection.executeQuery = async (query, ...rest) => {
      const result = (await execute(query, ...rest)) as QueryResult<UnknownRow>
      return names.transformResult({ result, queryId: query.queryId }) as Promise<QueryResult<never>>
    }
    return connection
  }
  return driver
}
