const actor = {
  type: 'object',
  required: ['actor_name', 'country', 'sector'],
  properties: {
    actor_name: { type: 'string', minLength: 1 },
    country: { type: ['string', 'null'], pattern: '^[A-Z]{3}$' },
    sector: { enum: ['GOV', 'JRN', null] },
  },
  additionalProperties: false,
}
const record = (quad: string, types: readonly string[]) => ({
  properties: { quad_code: { const: quad }, event_type: { enum: types } },
})

/** PLOVER 2.0 (Halterman et al. 2023): the sixteen types with their quad classes; fields after its data set POLECAT. */
export const ploverRecord = {
  type: 'object',
  required: ['event_id', 'event_date', 'event_type', 'quad_code', 'actors', 'recipients'],
  properties: {
    event_id: { type: 'string' },
    event_date: { type: 'string', format: 'date' },
    event_type: { type: 'string' },
    event_mode: { type: ['string', 'null'] },
    quad_code: { type: 'string' },
    actors: { type: 'array', items: actor },
    recipients: { type: 'array', items: actor },
    placename: { type: ['string', 'null'] },
    latitude: { type: ['number', 'null'] },
    longitude: { type: ['number', 'null'] },
    feature_type: { type: ['string', 'null'] },
    actuality: { enum: ['happened', 'happening', 'planned', 'possible', 'not'] },
    status: { type: 'string' },
    origins: { type: 'integer' },
    version: { const: 'PLOVER 2.0' },
    url: { type: 'string', format: 'uri' },
  },
  oneOf: [
    record('Q1', ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE']),
    record('Q2', ['COOPERATE', 'AID', 'RETREAT']),
    record('Q3', ['REQUEST', 'ACCUSE', 'REJECT', 'THREATEN']),
    record('Q4', ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']),
  ],
  additionalProperties: false,
}
