import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export interface CutWire {
  /** The same database, reached through this wire. */
  readonly url: string
  /** Every connection that is open now is found dead by whoever writes to it next, and by nobody before. */
  cutAll(): void
  /** The connection that next sends this text is cut after the server has got it, before it answers. */
  cutAfter(text: string): void
  close(): Promise<void>
}

/** A wire between a program and its server that breaks where a test says, as a restart or a firewall does. */
export async function cutWire(url: string): Promise<CutWire> {
  const { port, hostname } = new URL(url)
  const dead = new Set<Socket>()
  const open = new Set<Socket>()
  let after: string | undefined
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    open.add(near)
    near.on('data', (chunk: Buffer) => {
      if (dead.has(near)) return near.resetAndDestroy()
      if (after !== undefined && chunk.includes(after)) {
        after = undefined
        far.removeAllListeners('data').once('data', () => near.resetAndDestroy())
      }
      far.write(chunk)
    })
    far.on('data', (chunk) => near.write(chunk))
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const)
      one
        .on('error', () => {})
        .on('close', () => {
          open.delete(near)
          other.destroy()
        })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const here = new URL(url)
  here.port = String((server.address() as AddressInfo).port)
  return {
    url: here.href,
    cutAll: () => {
      for (const socket of open) dead.add(socket)
    },
    cutAfter: (text) => {
      after = text
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        for (const socket of open) socket.destroy()
      }),
  }
}
