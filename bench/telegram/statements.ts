// Speed of extraction on real Russian posts, in CPU time, and what share of their sentences is parsed at all.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { extractDocument } from '../../src/pipeline/threads/extract-documents.js'
import { resources } from '../gold/documents.js'
import { dataFolder, readPath } from '../read/report.js'

const share = Number(process.argv[2] ?? 0.2)
const raw = join(dataFolder('telegram'), 'ru-news', 'raw')
const posts = readdirSync(raw)
  .flatMap((name) => readPath(join(raw, name)).documents)
  .filter((_, at) => at % Math.round(1 / share) === 0)
  .map((document) => ({ ...document, lang: 'ru' }))
const loaded = await resources()
for (const document of posts.slice(0, 200)) extractDocument(document, loaded)
const began = process.cpuUsage()
let statements = 0
for (const document of posts) statements += extractDocument(document, loaded).statements.length
const { user, system } = process.cpuUsage(began)
const seconds = (user + system) / 1e6
console.log(
  `${posts.length} posts, ${statements} statements, ${seconds.toFixed(1)} s of CPU: ${(posts.length / seconds).toFixed(0)} posts a second (goal 4,000)`,
)
