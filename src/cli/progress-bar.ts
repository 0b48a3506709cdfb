import { SingleBar } from 'cli-progress'
import type { Progress } from '../pipeline/progress.js'
import { silent } from '../pipeline/progress.js'

let bar: SingleBar | null = null

/** Stops the bar where it stands when a command fails: its timer would keep the process alive. */
export function abandonBar(): void {
  bar?.stop()
  bar = null
}

/** A bar on stderr; tidy lines instead of a bar where stderr is not a terminal; nothing with `--quiet`. */
export function progressBar(quiet: boolean): Progress {
  if (quiet) return silent
  return {
    start(label, total) {
      if (total === 0) return
      bar = new SingleBar({
        format: `${label} [{bar}] {value}/{total}`,
        stream: process.stderr,
        noTTYOutput: true,
        notTTYSchedule: 5000,
        clearOnComplete: false,
        hideCursor: true,
        barCompleteChar: '█',
        barIncompleteChar: '░',
        linewrap: false,
      })
      bar.start(total, 0)
    },
    advance: (by) => bar?.increment(by),
    done() {
      bar?.update(bar.getTotal())
      bar?.stop()
      bar = null
    },
  }
}
