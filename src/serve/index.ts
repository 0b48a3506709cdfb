export { type Access, openAccess } from './access/index.js'
export { createApp } from './app.js'
export { type Listening, listen } from './listen.js'
export type { AppOptions, ImportReport, UploadedFile } from './options.js'
