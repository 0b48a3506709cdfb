import { readFile, stat } from 'node:fs/promises'
import type { RawCapture } from '../model/index.js'
import { CaptureError } from './capture-error.js'

const LARGEST = 2_000_000_000

/** The bytes of a file, with its path as `from`; throws a CaptureError when it cannot be read. */
export async function captureFile(path: string): Promise<RawCapture> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST)
      throw new CaptureError(`${path} is larger than ${LARGEST} bytes; export it in parts.`, { from: path })
    return { from: path, bytes: await readFile(path), headers: {}, takenAt: null }
  } catch (cause) {
    if (cause instanceof CaptureError) throw cause
    throw new CaptureError(`${path} could not be read: ${reason(cause)}.`, { from: path, cause })
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file; check the path',
  EACCES: 'you may not read it; check its permissions',
  EPERM: 'you may not read it; check its permissions',
  EISDIR: 'it is a folder; give the files in it',
  EMFILE: 'too many files are open; give fewer at once',
}

function reason(cause: unknown): string {
  const code = (cause as { code?: string } | null)?.code ?? ''
  return REASONS[code] ?? (cause instanceof Error ? cause.message : 'the reason is not known')
}
