/** RFC 7946, a collection of points: longitude first, within the sphere. */
export const geoJson = {
  type: 'object',
  required: ['type', 'features'],
  properties: {
    type: { const: 'FeatureCollection' },
    features: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type', 'geometry', 'properties'],
        properties: {
          type: { const: 'Feature' },
          id: { type: ['string', 'number'] },
          properties: { type: ['object', 'null'] },
          geometry: {
            type: 'object',
            required: ['type', 'coordinates'],
            properties: {
              type: { const: 'Point' },
              coordinates: {
                type: 'array',
                prefixItems: [
                  { type: 'number', minimum: -180, maximum: 180 },
                  { type: 'number', minimum: -90, maximum: 90 },
                ],
                minItems: 2,
                maxItems: 2,
                items: false,
              },
            },
          },
        },
        not: { anyOf: [{ required: ['coordinates'] }, { required: ['features'] }] },
      },
    },
  },
  not: { anyOf: [{ required: ['coordinates'] }, { required: ['geometry'] }, { required: ['crs'] }] },
}
