const address = { type: 'string', format: 'uri' }
const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 0 },
      },
      additionalProperties: false,
    },
  ],
}
const annotation = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: address,
    type: { const: 'Annotation' },
    motivation: { enum: ['classifying', 'describing', 'identifying', 'linking', 'tagging', 'commenting'] },
    generator: {
      type: 'object',
      required: ['id'],
      properties: { id: address, type: { const: 'Software' }, name: { type: 'string' } },
    },
    body: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'value'],
        properties: { type: { const: 'TextualBody' }, value: { type: 'string' }, purpose: { const: 'tagging' } },
        additionalProperties: false,
      },
    },
    target: {
      type: 'object',
      required: ['source'],
      properties: { source: address, selector: { type: 'array', items: selector } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}

/** W3C Web Annotation Data Model (Recommendation 2017): a collection whose first page holds the annotations. */
export const annotationCollection = {
  type: 'object',
  required: ['@context', 'id', 'type', 'first'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: address,
    type: { const: 'AnnotationCollection' },
    label: { type: 'string' },
    total: { type: 'integer', minimum: 0 },
    first: {
      type: 'object',
      required: ['id', 'type', 'items'],
      properties: {
        id: address,
        type: { const: 'AnnotationPage' },
        startIndex: { type: 'integer', minimum: 0 },
        items: { type: 'array', items: annotation },
      },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
}
