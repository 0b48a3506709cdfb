import { readFile, stat } from 'node:fs/promises'
import type { RawCapture } from '../model/index.js'
import { CaptureError } from './capture-error.js'
import { fileTrouble } from './file-trouble.js'

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
    throw new CaptureError(`${path} could not be read: ${fileTrouble(cause)}.`, { from: path, cause })
  }
}
