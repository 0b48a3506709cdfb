const date = {
  type: 'object',
  required: ['year'],
  properties: {
    year: { type: 'integer' },
    month: { type: 'integer', minimum: 1, maximum: 12 },
    day: { type: 'integer', minimum: 1, maximum: 31 },
    hour: { type: 'integer', minimum: 0, maximum: 23 },
    minute: { type: 'integer', minimum: 0, maximum: 59 },
    second: { type: 'integer', minimum: 0, maximum: 59 },
    display_date: { type: 'string' },
  },
  dependentRequired: { day: ['month'], hour: ['day'], minute: ['hour'] },
  additionalProperties: false,
}
const text = {
  type: 'object',
  properties: { headline: { type: 'string' }, text: { type: 'string' } },
  additionalProperties: false,
}
const slide = {
  type: 'object',
  properties: {
    start_date: date,
    end_date: date,
    text,
    group: { type: 'string' },
    display_date: { type: 'string' },
    autolink: { type: 'boolean' },
    unique_id: { type: 'string' },
  },
  additionalProperties: false,
}

/** TimelineJS3, timeline.knightlab.com/docs/json-format.html. */
export const timelineJs = {
  type: 'object',
  required: ['events'],
  properties: {
    events: { type: 'array', items: { ...slide, required: ['start_date'] } },
    title: slide,
    eras: {
      type: 'array',
      items: {
        type: 'object',
        required: ['start_date', 'end_date'],
        properties: { start_date: date, end_date: date, text },
        additionalProperties: false,
      },
    },
    scale: { enum: ['human', 'cosmological'] },
  },
  additionalProperties: false,
}
