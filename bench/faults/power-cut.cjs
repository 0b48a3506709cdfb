// Preloaded into every thread of a process (node -r): notes each write to a file with what stood there before, and each flush, so that
// writes that no flush had followed can be taken back as a power cut would (see power-cuts.ts). The note is written past the patches.
const fs = require('node:fs')
const { syncBuiltinESMExports } = require('node:module')

const LOG = process.env.READOUT_POWER_LOG
const under = process.env.READOUT_POWER_FOLDER
const real = { ...fs, promises: { ...fs.promises } }
const log = real.openSync(LOG, 'a')
const paths = new Map()
const note = (entry) => real.writeSync(log, `${JSON.stringify(entry)}\n`)
const watched = (path) => typeof path === 'string' && path.startsWith(under)

function before(path, position, length) {
  if (!watched(path)) return
  let size = 0
  let old = Buffer.alloc(0)
  try {
    size = real.statSync(path).size
    const from = Math.min(position ?? size, size)
    old = Buffer.alloc(Math.max(0, Math.min(length, size - from)))
    if (old.length > 0) {
      const handle = real.openSync(path, 'r')
      real.readSync(handle, old, 0, old.length, from)
      real.closeSync(handle)
    }
  } catch {}
  note({ path, at: position ?? size, size, old: old.toString('base64') })
}
const flushed = (path) => watched(path) && note({ flushed: path })

fs.openSync = (path, ...rest) => {
  const fd = real.openSync(path, ...rest)
  paths.set(fd, String(path))
  return fd
}
fs.writeSync = (fd, buffer, ...rest) => {
  const options = typeof rest[0] === 'object' && rest[0] !== null ? rest[0] : { length: rest[1], position: rest[2] }
  const length = typeof buffer === 'string' ? Buffer.byteLength(buffer) : (options.length ?? buffer.byteLength)
  before(paths.get(fd), typeof options.position === 'number' ? options.position : null, length)
  return real.writeSync(fd, buffer, ...rest)
}
fs.writeFileSync = (path, data, ...rest) => {
  before(String(path), 0, Number.MAX_SAFE_INTEGER)
  return real.writeFileSync(path, data, ...rest)
}
fs.ftruncateSync = (fd, length) => {
  before(paths.get(fd), length ?? 0, Number.MAX_SAFE_INTEGER)
  return real.ftruncateSync(fd, length)
}
for (const name of ['fsyncSync', 'fdatasyncSync'])
  fs[name] = (fd) => {
    real[name](fd)
    flushed(paths.get(fd))
  }
fs.renameSync = (from, to) => {
  real.renameSync(from, to)
  if (watched(String(to))) note({ from: String(from), to: String(to) })
}
fs.promises.rename = async (from, to) => {
  await real.promises.rename(from, to)
  if (watched(String(to))) note({ from: String(from), to: String(to) })
}
fs.promises.open = async (path, ...rest) => {
  const handle = await real.promises.open(path, ...rest)
  const name = String(path)
  const { writeFile, write, sync, truncate } = handle
  handle.writeFile = (data, ...more) => {
    before(name, 0, Number.MAX_SAFE_INTEGER)
    return writeFile.call(handle, data, ...more)
  }
  handle.write = (buffer, offset, length, position, ...more) => {
    before(name, typeof position === 'number' ? position : null, length ?? buffer.length)
    return write.call(handle, buffer, offset, length, position, ...more)
  }
  handle.truncate = (length) => {
    before(name, length ?? 0, Number.MAX_SAFE_INTEGER)
    return truncate.call(handle, length)
  }
  handle.sync = async () => {
    await sync.call(handle)
    flushed(name)
  }
  return handle
}
syncBuiltinESMExports()
