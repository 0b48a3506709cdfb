import { rangeOf } from '../../model/index.js'
import type { Watcher } from '../rule.js'
import { ofDocument } from '../state.js'

const HOUR = 3_600_000

/** A source that has published before has published nothing for the hours given, as far as we have looked. */
export const silent: Watcher = {
  on: 'silent',
  find: ({ rule, state }) => {
    const now = Date.parse(state.now)
    return state.dossier.sources
      .filter(({ id, party }) => (!rule.source || id === rule.source) && (!rule.party || party === rule.party))
      .flatMap((source) => {
        const last = [...state.documents.values()]
          .filter((document) => document.source === source.id)
          .map((document) => ({ document, at: rangeOf(document.published, document.zone)?.[1] ?? 0 }))
          .sort((a, b) => b.at - a.at)[0]
        if (!last || last.at === 0 || now - last.at < rule.hours * HOUR) return []
        return [
          {
            key: `${source.id} ${last.document.id}`,
            title: source.name,
            words: `No text of ${source.name} has come in for ${rule.hours} hours or more; the last is of ${last.document.published}.`,
            before: last.document.published,
            after: null,
            event: null,
            evidence: [ofDocument(last.document)],
          },
        ]
      })
  },
}
