const texts = { type: 'array', items: { type: 'string' } }
const duration = { type: 'string', pattern: '^\\d+(ms|s|m|h)$' }

/** The Compose specification (compose-spec.io): the elements that our file uses, each with its type there. */
export const composeFile = {
  type: 'object',
  required: ['services'],
  properties: {
    services: {
      type: 'object',
      patternProperties: {
        '^[a-zA-Z0-9._-]+$': {
          type: 'object',
          properties: {
            image: { type: 'string' },
            build: { type: 'string' },
            command: texts,
            restart: { enum: ['no', 'always', 'on-failure', 'unless-stopped'] },
            environment: {
              type: 'object',
              patternProperties: { '.+': { type: ['string', 'number', 'boolean', 'null'] } },
            },
            volumes: { type: 'array', items: { type: 'string', pattern: '^[^:]+:/[^:]+(:ro)?$' }, uniqueItems: true },
            ports: { type: 'array', items: { type: 'string', pattern: '^([\\d.]+:)?\\d+:\\d+$' }, uniqueItems: true },
            depends_on: {
              type: 'object',
              patternProperties: {
                '^[a-zA-Z0-9._-]+$': {
                  type: 'object',
                  required: ['condition'],
                  properties: {
                    condition: { enum: ['service_started', 'service_healthy', 'service_completed_successfully'] },
                  },
                  additionalProperties: false,
                },
              },
            },
            healthcheck: {
              type: 'object',
              properties: {
                disable: { type: 'boolean' },
                test: texts,
                interval: duration,
                timeout: duration,
                retries: { type: 'integer' },
              },
              additionalProperties: false,
            },
            deploy: { type: 'object', properties: { replicas: { type: 'integer' } }, additionalProperties: false },
          },
          anyOf: [{ required: ['image'] }, { required: ['build'] }],
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    volumes: { type: 'object', patternProperties: { '^[a-zA-Z0-9._-]+$': { type: ['object', 'null'] } } },
  },
  additionalProperties: false,
}
