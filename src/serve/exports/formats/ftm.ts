import type { ExportFormat } from '../format.js'
import { ftmEntities } from '../ftm-entities.js'

export const ftm: ExportFormat = {
  name: 'ftm',
  title: 'FollowTheMoney entities',
  specification: 'https://followthemoney.tech/docs/',
  type: 'application/json+ftm; charset=utf-8',
  extension: 'ftm.jsonl',
  write: async (subject) => (await ftmEntities(subject)).map((entity) => `${JSON.stringify(entity)}\n`).join(''),
}
