/** A code as squares that a phone can read: rows of ones and zeros. */
import qrcode from 'qrcode'

export function codeSquares(code: string): readonly string[] {
  const { modules } = qrcode.create(code, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, down) =>
    Array.from({ length: modules.size }, (_, across) => (modules.get(down, across) ? '1' : '0')).join(''),
  )
}
