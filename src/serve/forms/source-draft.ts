import { z } from 'zod'
import type { Source } from '../../model/index.js'
import { safeUrl } from '../text/safe-url.js'

const form = z.object({
  url: z.string().trim().max(2048),
  name: z.string().trim().min(2).max(120),
  lane: z.enum(['official', 'media', 'informal']),
  party: z.string().max(80).default(''),
  lang: z
    .string()
    .trim()
    .regex(/^[a-z]{2,3}$|^$/)
    .default(''),
})

/** A source as a form describes it; null when the form is not complete. Only an official source speaks for a party. */
export function sourceOfForm(fields: unknown, parties: readonly string[]): Source | null {
  const read = form.safeParse(fields)
  const url = read.success ? safeUrl(read.data.url) : null
  if (!read.success || !url) return null
  const { name, lane, party, lang } = read.data
  if (lane === 'official' && !parties.includes(party)) return null
  return sourceAt(url, { name, lane, party: lane === 'official' ? party : null, lang: lang || null })
}

/** A source that is polled at an address, known by it. */
export function sourceAt(
  url: string,
  { name, lane, party, lang }: Pick<Source, 'name' | 'lane' | 'party' | 'lang'>,
): Source {
  const { host } = new URL(url)
  return {
    id: slug(name) || slug(host) || 'source',
    name,
    lane,
    party,
    publisher: slug(host.replace(/^www\./, '')),
    lang,
    zone: null,
    matches: [url],
    url,
  }
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
}
