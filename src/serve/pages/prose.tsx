import { raw } from 'hono/html'
import type { PageTexts } from '../options.js'
import { markdown } from '../text/markdown.js'
import type { Screen, Visit } from '../visit/visit.js'

/** How every status, finding and figure is reached: docs/method.md, or docs/ru/method.md for readers of Russian. */
export const methodScreen: Screen<Visit> = {
  path: '/method',
  page: (visit) => prose(visit, 'method', visit.say('frame.method')),
}

/** The words that the pages use: docs/glossary.md and its translations. */
export const glossaryScreen: Screen<Visit> = {
  path: '/glossary',
  page: (visit) => prose(visit, 'glossary', visit.say('frame.glossary')),
}

/** The text in the reader's language, else the English one, said to be English. */
function prose(visit: Visit, name: keyof PageTexts, title: string) {
  const texts = visit.site.texts?.[name]
  const own = texts?.[visit.lang]
  const text = own || texts?.en
  if (!text)
    return {
      title,
      body: (
        <>
          <h1>{title}</h1>
          <p class="empty">{visit.say('prose.missing')}</p>
        </>
      ),
    }
  return {
    title,
    body: (
      <article class="prose" lang={own ? visit.lang : 'en'}>
        {raw(markdown(text))}
      </article>
    ),
  }
}
