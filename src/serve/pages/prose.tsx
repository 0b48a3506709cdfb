import { raw } from 'hono/html'
import { markdown } from '../markdown.js'
import type { Screen, Visit } from '../visit.js'

/** How every status, finding and figure is reached: docs/method.md. */
export const methodScreen: Screen<Visit> = {
  path: '/method',
  page: (visit) => prose(visit, visit.site.methodMarkdown, visit.say('frame.method')),
}

/** The words that the pages use: docs/glossary.md. */
export const glossaryScreen: Screen<Visit> = {
  path: '/glossary',
  page: (visit) => prose(visit, visit.site.glossary, visit.say('frame.glossary')),
}

function prose(visit: Visit, text: string | undefined, title: string) {
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
      <article class="prose" lang="en">
        {raw(markdown(text))}
      </article>
    ),
  }
}
