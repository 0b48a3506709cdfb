const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}'
const idOf = (type: string) => ({ type: 'string', pattern: `^${type}--${UUID}$` })
const timestamp = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' }
const text = { type: 'string', minLength: 1 }
const refs = { type: 'array', minItems: 1, items: idOf('[a-z-]+') }
const references = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    required: ['source_name'],
    properties: { source_name: text, description: text, url: { type: 'string', format: 'uri' }, external_id: text },
    // Section 2.5: besides the name at least one of these.
    anyOf: [{ required: ['description'] }, { required: ['url'] }, { required: ['external_id'] }],
    additionalProperties: false,
  },
}
const domainObject = (type: string, properties: object, required: readonly string[], more: object = {}) => ({
  type: 'object',
  required: ['type', 'spec_version', 'id', 'created', 'modified', ...required],
  properties: {
    type: { const: type },
    spec_version: { const: '2.1' },
    id: idOf(type),
    created_by_ref: idOf('identity'),
    created: timestamp,
    modified: timestamp,
    external_references: references,
    ...properties,
  },
  additionalProperties: false,
  ...more,
})

/** STIX 2.1 (OASIS Standard): the bundle and the four domain objects that we write, sections 4.5, 4.11, 4.15 and 4.16. */
export const stixBundle = {
  type: 'object',
  required: ['type', 'id', 'objects'],
  properties: {
    type: { const: 'bundle' },
    id: idOf('bundle'),
    objects: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          domainObject(
            'identity',
            {
              name: text,
              identity_class: { enum: ['individual', 'group', 'system', 'organization', 'class', 'unspecified'] },
            },
            ['name'],
          ),
          domainObject(
            'location',
            {
              name: text,
              latitude: { type: 'number', minimum: -90, maximum: 90 },
              longitude: { type: 'number', minimum: -180, maximum: 180 },
            },
            ['latitude', 'longitude'],
          ),
          domainObject('note', { abstract: text, content: text, object_refs: refs }, ['content', 'object_refs']),
          domainObject('report', { name: text, description: text, published: timestamp, object_refs: refs }, [
            'name',
            'published',
            'object_refs',
          ]),
        ],
      },
    },
  },
  additionalProperties: false,
}
