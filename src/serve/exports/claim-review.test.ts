import { expect, test } from 'vitest'
import { memoryStore } from '../../../test/browser/sample/memory-store.js'
import { broken } from '../../../test/specifications/check.js'
import { hostileHarbour } from '../../../test/specifications/hostile-harbour.js'
import { schemaOrg } from '../../../test/specifications/schema-org.js'
import { createApp } from '../index.js'

test('a ClaimReview is a person’s verdict on a claim in the graph, until it is taken back', async () => {
  const store = memoryStore([hostileHarbour])
  const of = createApp({ store, now: () => '2031-05-10T12:00:00Z', version: '0.0.0' })
  const post = (fields: object) =>
    of.request('/api/v1/dossiers/harbour/curations', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ by: 'Ann', reason: 'the port log says two', ...fields }),
    })
  const rated = await post({
    do: 'rate',
    event: 'event:call',
    statement: 'statement:astra',
    rating: 'Contradicted by the log',
  })
  const graphOf = async () => JSON.parse(await (await of.request('/d/harbour.jsonld')).text())
  const graph = await graphOf()
  expect(broken(schemaOrg, graph)).toEqual([])
  const nodes: Record<string, unknown>[] = graph['@graph']
  const review = nodes.find((node) => node['@type'] === 'ClaimReview')
  expect(review).toMatchObject({
    author: { name: 'Ann' },
    reviewBody: 'the port log says two',
    reviewRating: { alternateName: 'Contradicted by the log' },
  })
  const claim = nodes.find((node) => node['@id'] === (review!.itemReviewed as { '@id': string })['@id'])
  expect(claim).toMatchObject({ '@type': 'Claim', text: review!.claimReviewed })
  await post({ do: 'undo', curation: (await rated.json()).id, reason: 'was a slip' })
  expect(JSON.stringify(await graphOf())).not.toContain('ClaimReview')
})
