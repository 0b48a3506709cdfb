import type { Command } from 'commander'

type Add = (program: Command) => void

/** Every command in the order of the help; each is loaded when it is typed. */
export const COMMANDS: Readonly<Record<string, () => Promise<Add>>> = {
  start: async () => (await import('./start.js')).addStart,
  init: async () => (await import('./init.js')).addInit,
  import: async () => (await import('./import.js')).addImport,
  run: async () => (await import('./run.js')).addRun,
  watch: async () => (await import('./watch.js')).addWatch,
  sources: async () => (await import('./sources.js')).addSources,
  serve: async () => (await import('./serve.js')).addServe,
  worker: async () => (await import('./worker.js')).addWorker,
  curate: async () => (await import('./curate.js')).addCurate,
  brief: async () => (await import('./brief.js')).addBrief,
  export: async () => (await import('./export.js')).addExport,
  users: async () => (await import('./users.js')).addUsers,
  tokens: async () => (await import('./tokens.js')).addTokens,
  propose: async () => (await import('./propose.js')).addPropose,
  alerts: async () => (await import('./alerts.js')).addAlerts,
  doctor: async () => (await import('./doctor.js')).addDoctor,
  jobs: async () => (await import('./jobs.js')).addJobs,
  verify: async () => (await import('./verify.js')).addVerify,
  backup: async () => (await import('./backup.js')).addBackup,
  restore: async () => (await import('./restore.js')).addRestore,
  rebuild: async () => (await import('./rebuild.js')).addRebuild,
  mcp: async () => (await import('./mcp.js')).addMcp,
  read: async () => (await import('./read.js')).addRead,
  analyse: async () => (await import('./analyse.js')).addAnalyse,
  extract: async () => (await import('./extract.js')).addExtract,
  link: async () => (await import('./link.js')).addLink,
  reconcile: async () => (await import('./reconcile.js')).addReconcile,
  names: async () => (await import('./names.js')).addNames,
  completion: async () => (await import('./completion.js')).addCompletion,
  man: async () => (await import('./man.js')).addMan,
}
