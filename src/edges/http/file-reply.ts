/** A function that gives a file gives its bytes to a browser, and JSON to a program that asks for JSON. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type CounterfoilFunction, type FileAnswer, givesFile } from '#core'

export const wantsBytes = (fn: CounterfoilFunction, request: FastifyRequest): boolean =>
  givesFile(fn.output) && !/application\/json/.test(request.headers.accept ?? '')

export function sendFile(reply: FastifyReply, file: FileAnswer): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeRfc5987(file.fileName)}`)
    .header('cache-control', 'private, no-store')
    .type(file.mediaType)
    .send(Buffer.from(file.base64, 'base64'))
}

/** RFC 8187 §3.2: what may stand in a name as it is, and the rest in percent signs. */
const encodeRfc5987 = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
