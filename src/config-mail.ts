/** Where mail leaves and whom it comes from, read out of the environment's words. Null where they are not understood. */

export interface Smtp {
  readonly host: string
  readonly port: number
  /** encrypted from the first byte (`smtps`); otherwise as soon as the server offers it */
  readonly secure: boolean
  readonly user: string | undefined
  readonly password: string | undefined
}

export interface Sender {
  readonly name: string
  readonly address: string
}

export function smtpOf(text: string): Smtp | null {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return null
  const isBare = /^\/?$/.test(url.pathname) && url.search === '' && url.hash === ''
  const [user, password] = [decoded(url.username), decoded(url.password)]
  if (!isBare || user === null || password === null || (user === '') !== (password === '')) return null
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    user: user || undefined,
    password: password || undefined,
  }
}

export function senderOf(text: string): Sender | null {
  const [, name = '', between] = text.match(/^([^<>\p{Cc}]*)<([^<>]*)>$/u) ?? []
  const address = between ?? text
  if (!/^[^\s<>"(),:;@\\]+@[^\s<>"(),:;@\\]+$/.test(address)) return null
  return { name: name.trim().replace(/^"(.*)"$/, '$1'), address }
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
