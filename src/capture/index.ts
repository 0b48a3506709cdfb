export { CaptureError } from './capture-error.js'
export { captureFile } from './capture-file.js'
export { CAPTURE_LIMITS, type CaptureOptions, captureUrl } from './capture-url.js'
