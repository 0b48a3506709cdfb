// Preloaded (node -r): writes the CPU time and the greatest memory of the process, all its threads together, to a file when it ends.
const { isMainThread } = require('node:worker_threads')
const { writeFileSync } = require('node:fs')
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      process.env.READOUT_CPU_FILE,
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mb: Math.round(maxRSS / 1024) }),
    )
  })
