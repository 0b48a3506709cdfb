/** How far a long task has come; `total` 0 = not known. */
export type Step = { readonly label: string; readonly done: number; readonly total: number; readonly ended: boolean }
type Tell = (step: Step) => void

/** Long tasks by the name that the page which began them gave. */
export type Jobs = {
  /** What the task itself calls. */
  readonly progressOf: (job: string) => {
    start(label: string, total: number): void
    advance(by: number): void
    done(): void
  }
  readonly end: (job: string) => void
  readonly watch: (job: string, tell: Tell) => () => void
}

type Job = { step: Step; readonly watchers: Set<Tell> }

/** Tasks whose end nobody watched are forgotten beyond this number. */
const KEPT = 100

/** Makes an empty board of tasks. */
export function createJobs(): Jobs {
  const jobs = new Map<string, Job>()
  const jobOf = (name: string): Job => {
    const job = jobs.get(name) ?? { step: { label: '', done: 0, total: 0, ended: false }, watchers: new Set<Tell>() }
    jobs.set(name, job)
    if (jobs.size > KEPT) jobs.delete(jobs.keys().next().value!)
    return job
  }
  const tell = (job: Job, step: Step) => {
    job.step = step
    for (const watcher of job.watchers) watcher(step)
  }
  return {
    progressOf(name) {
      const job = jobOf(name)
      return {
        start: (label, total) => tell(job, { label, done: 0, total, ended: false }),
        advance: (by) => tell(job, { ...job.step, done: job.step.done + by }),
        done: () => tell(job, { ...job.step, done: job.step.total }),
      }
    },
    end(name) {
      const job = jobOf(name)
      tell(job, { ...job.step, ended: true })
      jobs.delete(name)
    },
    watch(name, watcher) {
      const job = jobOf(name)
      job.watchers.add(watcher)
      watcher(job.step)
      return () => void job.watchers.delete(watcher)
    },
  }
}
