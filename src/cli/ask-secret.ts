import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'

/** A secret from the person at the terminal, not shown while typed; without a terminal, the first line of stdin. */
export async function askSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY) {
    for await (const line of createInterface({ input: process.stdin })) return line
    return ''
  }
  process.stderr.write(question)
  const unseen = new Writable({ write: (_part, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true })
  const answer = await terminal.question('')
  terminal.close()
  process.stderr.write('\n')
  return answer
}
