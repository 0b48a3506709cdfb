const address = { type: 'string', format: 'uri' }
const author = { type: 'object', properties: { name: { type: 'string' }, url: address }, minProperties: 1 }

/** JSON Feed 1.1, jsonfeed.org/version/1.1: required members and the types of those that we use. */
export const jsonFeed = {
  type: 'object',
  required: ['version', 'title', 'items'],
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: { type: 'string' },
    home_page_url: address,
    feed_url: address,
    language: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]+)*$' },
    authors: { type: 'array', items: author },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        properties: {
          id: { type: 'string', minLength: 1 },
          url: address,
          title: { type: 'string' },
          content_text: { type: 'string' },
          content_html: { type: 'string' },
          date_published: { type: 'string', format: 'date-time' },
          date_modified: { type: 'string', format: 'date-time' },
          tags: { type: 'array', items: { type: 'string' } },
        },
        anyOf: [{ required: ['content_text'] }, { required: ['content_html'] }],
        patternProperties: { '^_': {} },
        additionalProperties: false,
      },
    },
  },
  patternProperties: { '^_': {} },
  additionalProperties: false,
}
