import type { Document, Dossier, Language, PointedTime, Span } from '../model/index.js'
import { loadResources } from '../pipeline/resources.js'
import { rewordingOf, slotsOf, statementsOf, translationOf, type Work } from '../proposals/index.js'
import type { Store } from '../store/index.js'
import { dayBrief, dossierBrief, eventBrief } from './briefs.js'

export const PROPOSED = ['statements', 'slots', 'translation', 'brief'] as const
export type Proposed = (typeof PROPOSED)[number]

export type Asked = {
  readonly what: readonly Proposed[]
  readonly document: string | null
  readonly event: string | null
  readonly day: string | null
  /** Language of translations and briefs. */
  readonly lang: string
}

/** Everything that is asked of a model about a dossier, one thing after the other; texts are read as they are needed. */
export async function* workOn(store: Store, dossier: Dossier, asked: Asked): AsyncGenerator<Work> {
  if (asked.what.includes('brief')) {
    const work = rewordingOf(await briefAsked(store, dossier, asked))
    if (work) yield work
  }
  if (asked.what.every((one) => one === 'brief')) return
  const { languages } = await loadResources()
  for await (const batch of store.documents.scan(dossier.id))
    for (const document of batch) {
      if (asked.document !== null && document.id !== asked.document) continue
      const language = languages.get(document.lang ?? 'en') ?? languages.get('en')
      if (language) yield* ofDocument(store, dossier, { document, language, asked })
    }
}

function briefAsked(store: Store, dossier: Dossier, { event, day, lang }: Asked) {
  const settings = { lang, length: 'full' as const, asOf: null, now: new Date().toISOString() }
  if (event) return eventBrief(store, dossier, event, settings)
  return day ? dayBrief(store, dossier, day, settings) : dossierBrief(store, dossier, settings)
}

type OfDocument = { readonly document: Document; readonly language: Language; readonly asked: Asked }

async function* ofDocument(store: Store, dossier: Dossier, { document, language, asked }: OfDocument) {
  const readTime = timeReader(document, language)
  if (asked.what.includes('statements')) yield statementsOf(document, readTime)
  if (asked.what.includes('slots')) {
    const work = slotsOf(document, await store.statements.ofDocument(dossier.id, document.id), readTime)
    if (work) yield work
  }
  if (asked.what.includes('translation') && document.lang !== asked.lang) {
    const spans = language.tokenise(document.text).sentences.map(({ span }) => span)
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(asked.lang) ?? asked.lang
    yield translationOf(document, spans, { lang: asked.lang, name })
  }
}

/** The day or moment that the time rules read within a span: a single one, no finer and no vaguer than the words. */
export function timeReader(document: Document, language: Language): (span: Span) => PointedTime | null {
  const { text, published, zone } = document
  let read: ReturnType<Language['times']> | null = null
  return ([start, end]) => {
    read ??= language.times(text, { published, zone })
    const inside = read.filter((time) => time.span[0] >= start && time.span[1] <= end && !time.vague)
    const dated = inside.filter((time) => time.start !== null && ['minute', 'hour', 'day'].includes(time.precision))
    const [only] = dated
    if (!only || dated.length > 1) return null
    const value = only.precision === 'day' ? only.start!.slice(0, 10) : only.start!
    return { name: text.slice(...only.span), span: only.span, value }
  }
}
