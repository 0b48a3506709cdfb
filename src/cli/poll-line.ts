import type { Polling } from '../pipeline/watch/watch-dossiers.js'

/** One poll in one line: when, which source, what came of it, and when it is asked again. */
export function pollLine(poll: Polling): string {
  const { health, at } = poll
  const next = health.nextAt === null ? '' : `; next at ${clock(health.nextAt)}`
  return `${clock(at)} ${health.source}: ${outcome(poll)}${next}`
}

function outcome({ health, added, revised, gone, missed }: Polling): string {
  if (health.failure !== null)
    return `failed${health.failures > 1 ? ` ${health.failures} times in a row` : ''}: ${health.failure.replace(/\.$/, '')}`
  const parts = [
    [added, 'new'],
    [revised, 'edited'],
    [gone, 'gone'],
    [health.unreadable, 'unreadable'],
    [missed.length, 'pages missed'],
  ] as const
  const told = parts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`)
  return told.length > 0 ? told.join(', ') : 'nothing new'
}

function clock(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)}Z`
}
