/**
 * The code on a ticket: which seat by which shipment, signed with a secret of the organisation. Opaque to whoever
 * holds it, worthless once the shipment has come back, and nobody can make one up.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'

export interface CodeOf {
  readonly admissionId: string
  readonly shipmentId: string
}

const idBytes = 16
/** 128 of the 256 bits: a guess is checked by asking, so nobody gets to try many. */
const signatureBytes = 16

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

function idOf(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

const signatureOf = (content: Buffer, secret: string) =>
  createHmac('sha256', secret).update('admission code 1').update(content).digest().subarray(0, signatureBytes)

export function codeOf({ admissionId, shipmentId }: CodeOf, secret: string): string {
  const content = Buffer.concat([bytesOf(admissionId), bytesOf(shipmentId)])
  return Buffer.concat([content, signatureOf(content, secret)]).toString('base64url')
}

/** @returns null where it is not a code that this organisation signed */
export function readCode(code: string, secret: string): CodeOf | null {
  const bytes = Buffer.from(code.trim(), 'base64url')
  if (bytes.length !== 2 * idBytes + signatureBytes) return null
  const content = bytes.subarray(0, 2 * idBytes)
  if (!timingSafeEqual(bytes.subarray(2 * idBytes), signatureOf(content, secret))) return null
  return { admissionId: idOf(content.subarray(0, idBytes)), shipmentId: idOf(content.subarray(idBytes)) }
}

/** Letters and digits that nobody takes for one another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const shortSigns = 6

/**
 * What a person can type: the number of the order, and the first 30 bits of the signature. Enough among the seats of
 * one order, and to be tried only by those who are signed in at a door.
 */
export function shortCodeOf(code: string, orderNumber: number): string {
  const bits = Buffer.from(code, 'base64url').readUInt32BE(2 * idBytes)
  const tail = Array.from({ length: shortSigns }, (_, place) => signs[(bits >>> (27 - 5 * place)) & 31])
  return `${orderNumber}-${tail.join('')}`
}

/** @returns the number of the order, and the code as `shortCodeOf` writes it; null where it is none */
export function readShortCode(
  typed: string,
): { readonly orderNumber: number; readonly short: string } | null {
  const plain = typed.toUpperCase().replace(/[\s#-]/g, '')
  const [, digits, tail] = /^(\d{1,12})([0-9A-Z]{6})$/.exec(plain) ?? []
  if (!digits || !tail) return null
  const read = tail.replaceAll('O', '0').replace(/[IL]/g, '1')
  return { orderNumber: Number(digits), short: `${Number(digits)}-${read}` }
}
