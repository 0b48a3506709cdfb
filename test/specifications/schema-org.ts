const id = { type: 'string', format: 'uri' }
const moment = {
  type: 'string',
  pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-]\\d\\d:?\\d\\d)?)?$',
}
const node = { type: 'object', required: ['@id'], properties: { '@id': id }, additionalProperties: false }
const thing = (...types: string[]) => ({
  type: 'object',
  required: ['@type', 'name'],
  properties: { '@type': { enum: types }, name: { type: 'string', minLength: 1 } },
  additionalProperties: false,
})
const kind = (types: readonly string[], properties: object, required: readonly string[]) => ({
  type: 'object',
  required: ['@id', '@type', ...required],
  properties: { '@id': id, '@type': { enum: types }, ...properties },
  additionalProperties: false,
})

/** schema.org: the properties of NewsArticle, Claim, ClaimReview and Event that we use, with their expected types. */
export const schemaOrg = {
  type: 'object',
  required: ['@context', '@graph'],
  properties: {
    '@context': { const: 'https://schema.org' },
    '@graph': {
      type: 'array',
      items: {
        oneOf: [
          kind(
            ['NewsArticle', 'SocialMediaPosting'],
            {
              headline: { type: 'string', maxLength: 110 },
              url: id,
              datePublished: moment,
              dateModified: moment,
              inLanguage: { type: 'string' },
              author: thing('Person', 'Organization'),
              publisher: thing('Organization'),
            },
            ['headline'],
          ),
          kind(
            ['Event'],
            {
              name: { type: 'string' },
              url: id,
              startDate: moment,
              endDate: moment,
              eventStatus: { enum: ['https://schema.org/EventScheduled', 'https://schema.org/EventCancelled'] },
              location: thing('Place'),
              about: { type: 'array', items: thing('Thing') },
            },
            ['name'],
          ),
          kind(
            ['Claim'],
            {
              text: { type: 'string', minLength: 1 },
              inLanguage: { type: 'string' },
              datePublished: moment,
              author: thing('Thing', 'Person', 'Organization'),
              appearance: node,
              about: node,
            },
            ['text', 'appearance'],
          ),
          kind(
            ['ClaimReview'],
            {
              url: id,
              datePublished: moment,
              author: thing('Person'),
              claimReviewed: { type: 'string', minLength: 1 },
              reviewBody: { type: 'string' },
              itemReviewed: node,
              reviewRating: {
                type: 'object',
                required: ['@type', 'alternateName'],
                properties: { '@type': { const: 'Rating' }, alternateName: { type: 'string', minLength: 1 } },
                additionalProperties: false,
              },
            },
            ['url', 'author', 'claimReviewed', 'itemReviewed', 'reviewRating'],
          ),
        ],
      },
    },
  },
  additionalProperties: false,
}
