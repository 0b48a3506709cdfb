import type { Watcher } from '../rule.js'
import { ofDocument, officialOf } from '../state.js'

/** An official text appeared that was not there before. */
export const official: Watcher = {
  on: 'official',
  find: ({ rule, state, seen }) =>
    officialOf(state.documents)
      .filter(
        ({ id, party, source }) =>
          !seen.official[id] && (!rule.party || party === rule.party) && (!rule.source || source === rule.source),
      )
      .map((document) => ({
        key: document.id,
        title: document.title ?? document.text.slice(0, 90),
        words: `New official text${document.party ? ` of ${document.party}` : ''}.`,
        before: null,
        after: document.published,
        event: null,
        evidence: [ofDocument(document)],
      })),
}
