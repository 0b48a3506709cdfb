// Preloaded (node -r) into every thread of the server: writes every two seconds what its heap holds, in megabytes.
const { appendFileSync } = require('node:fs')
const { getHeapStatistics } = require('node:v8')
const { threadId } = require('node:worker_threads')
const mb = (bytes) => Math.round(bytes / 1e6)
setInterval(() => {
  const { used_heap_size, total_physical_size, external_memory } = getHeapStatistics()
  const heap = { used: mb(used_heap_size), heap: mb(total_physical_size), external: mb(external_memory) }
  const line = { process: process.pid, thread: threadId, ...heap }
  appendFileSync(process.env.READOUT_MEMORY_FILE, `${JSON.stringify(line)}\n`)
}, 2000).unref()
