import { API_INFO, createApi } from '../api/index.js'
import { routes } from '../messages/ru/routes.js'
import type { Screen, Visit } from '../visit/visit.js'

/** The API in words, made from its own description. */
export const apiScreen: Screen<Visit> = {
  path: '/api',
  page(visit) {
    const { say } = visit
    const { paths } = createApi(visit.site).getOpenAPI31Document(API_INFO)
    return {
      title: say('api.title'),
      body: (
        <>
          <h1>{say('api.title')}</h1>
          <p class="lede">{say('api.intro')}</p>
          <p>
            <a href="/openapi.json">{say('api.spec')}</a>
          </p>
          <table class="cards">
            <thead>
              <tr>
                <th scope="col">{say('api.address')}</th>
                <th scope="col">{say('api.about')}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(paths ?? {}).flatMap(([path, methods]) =>
                Object.entries(
                  methods as Record<string, { summary?: string; parameters?: { name: string; in: string }[] }>,
                ).map(([method, { summary, parameters }]) => (
                  <tr>
                    <th scope="row">
                      <code>{method === 'get' ? path : `${method.toUpperCase()} ${path}`}</code>
                    </th>
                    <td data-label={say('api.about')}>
                      <Summary visit={visit} route={`${method} ${path}`} summary={summary ?? ''} />{' '}
                      <small class="soft">
                        {(parameters ?? [])
                          .filter((parameter) => parameter.in === 'query')
                          .map(({ name }) => name)
                          .join(', ')}
                      </small>
                    </td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
          <p>{say('api.suffixes')}</p>
        </>
      ),
    }
  },
}

/** What a route gives, in the reader's language; English where nobody translated it. */
function Summary({ visit, route, summary }: { visit: Visit; route: string; summary: string }) {
  const own = visit.lang === 'ru' ? routes[route] : undefined
  return <span lang={own ? visit.lang : 'en'}>{own ?? summary}</span>
}
