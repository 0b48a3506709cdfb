import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Line = Readonly<Record<'process' | 'thread' | 'used' | 'heap' | 'external', number>>

const file = join(tmpdir(), `readout-memory-${process.pid}.jsonl`)
const preload = fileURLToPath(new URL('./thread-memory.cjs', import.meta.url))

/** Words of the environment by which a server writes down what each of its threads holds. */
export const THREAD_MEMORY = {
  NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} -r ${preload}`,
  READOUT_MEMORY_FILE: file,
}

/** Of a server's process, thread by thread in the order in which they started (0 = the one that serves): megabytes of its heap, median and most. */
export function memoryByThread(server: number | undefined): object[] {
  const lines = existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line) => (line ? [JSON.parse(line) as Line] : []))
        .filter((line) => line.process === server)
    : []
  rmSync(file, { force: true })
  return [...new Set(lines.map(({ thread }) => thread))].map((thread) => {
    const own = lines.filter((line) => line.thread === thread)
    const of = (what: keyof Line) => own.map((line) => line[what]).sort((a, b) => a - b)
    const range = (what: keyof Line) => `${of(what)[own.length >> 1]} / ${of(what).at(-1)}`
    return { thread, used: range('used'), heap: range('heap'), external: range('external') }
  })
}
