import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

export interface LocalServer {
  port: number
  /** What reached it, a line a connection or datagram. */
  received: string[]
  close(): Promise<void>
}

/** Listens on this machine over TCP and UDP, on one port number, and notes whatever arrives. */
export async function startLocalServer(): Promise<LocalServer> {
  const received: string[] = []
  const tcp = createServer((socket) => {
    received.push('connection')
    socket.on('data', (data) => received.push(data.toString('latin1').split('\r\n')[0] ?? ''))
    socket.on('error', () => {})
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n')
  })
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  const address = tcp.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port.')
  const { port } = address

  const udp = createSocket('udp4', () => received.push('datagram'))
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve))

  return {
    port,
    received,
    async close() {
      await new Promise<void>((resolve) => udp.close(resolve))
      await new Promise<void>((resolve) => tcp.close(() => resolve()))
    }
  }
}
