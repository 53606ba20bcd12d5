/** The session's cookie as better-auth writes it: the token, a dot, and its HMAC-SHA-256 in base64. */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface SessionCookie {
  readonly name: string
  /** the token of a cookie header whose signature holds, or null */
  read(header: string | undefined): string | null
  /** a Set-Cookie header for a token */
  write(token: string): string
  /** a Set-Cookie header that takes it away */
  readonly cleared: string
}

export function sessionCookie(options: {
  readonly secret: string
  readonly isSecure: boolean
  readonly seconds: number
}): SessionCookie {
  const name = `${options.isSecure ? '__Secure-' : ''}counterfoil.session_token`
  const attributes = `Path=/; HttpOnly; SameSite=Lax${options.isSecure ? '; Secure' : ''}`
  const sign = (token: string) => createHmac('sha256', options.secret).update(token).digest('base64')
  return {
    name,
    cleared: `${name}=; Max-Age=0; ${attributes}`,
    write: (token) =>
      `${name}=${encodeURIComponent(`${token}.${sign(token)}`)}; Max-Age=${options.seconds}; ${attributes}`,
    read(header) {
      const value = valueIn(header, name)
      const dot = value?.lastIndexOf('.') ?? -1
      if (!value || dot < 1) return null
      const token = value.slice(0, dot)
      const given = Buffer.from(value.slice(dot + 1))
      const wanted = Buffer.from(sign(token))
      return given.length === wanted.length && timingSafeEqual(given, wanted) ? token : null
    },
  }
}

function valueIn(header: string | undefined, name: string): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split(/=(.*)/s)
    if (key !== name || value === undefined) continue
    try {
      return decodeURIComponent(value)
    } catch {
      return null
    }
  }
  return null
}
