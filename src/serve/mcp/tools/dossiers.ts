import { tool } from '../tool.js'

export const dossiers = tool({
  name: 'list_dossiers',
  title: 'Dossiers',
  description:
    'Lists the topics under watch with their parties, period and counts. Start here: every other tool takes a dossier id.',
  input: {},
  async run(_, { store }) {
    const list = await store.dossiers.list()
    return Promise.all(
      list.map(async ({ id, title, parties, period }) => ({
        id,
        title,
        parties,
        period,
        counts: await store.counts(id),
      })),
    )
  },
})
