import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoFolder } from './demo.js'
import { readoutBin } from './readout.js'

const client = new Client({ name: 'test', version: '1' })
const call = async <T>(name: string, args: Record<string, unknown> = {}) => {
  const { content, isError } = await client.callTool({ name, arguments: args })
  const text = (content as { text: string }[])[0]?.text ?? ''
  return { isError: isError === true, text, value: (isError ? null : JSON.parse(text)) as T }
}
const dossier = 'us-russia-2025'

beforeAll(async () => {
  const cwd = await demoFolder()
  await client.connect(
    new StdioClientTransport({ command: process.execPath, args: [readoutBin, 'mcp'], cwd, stderr: 'ignore' }),
  )
})
afterAll(() => client.close())

describe('the MCP server', () => {
  test('lists the dossiers with their counts', async () => {
    const { value } = await call<{ id: string; counts: { documents: number } }[]>('list_dossiers')
    expect(value).toEqual([
      expect.objectContaining({ id: dossier, counts: expect.objectContaining({ documents: expect.any(Number) }) }),
    ])
    expect(value[0]?.counts.documents).toBeGreaterThan(60)
  })

  test('offers tools that only read', async () => {
    const { tools } = await client.listTools()
    expect(tools.length).toBeGreaterThan(5)
    expect(
      tools.every(
        ({ annotations, description }) => annotations?.readOnlyHint === true && (description?.length ?? 0) > 30,
      ),
    ).toBe(true)
  })

  test('goes from a search to an event whose every reason is a statement with a verbatim span', async () => {
    const { value } = await call<{ events: { id: string }[] }>('search', { dossier, words: 'Putin Trump' })
    const id = value.events[0]?.id
    const event = (
      await call<{ mentions: { statement: string; document: string }[]; status: object }>('get_event', {
        dossier,
        event: id,
      })
    ).value
    const { document, statement } = event.mentions[0] ?? { document: '', statement: '' }
    const { statements } = (
      await call<{ statements: { id: string; evidence: [number, number]; words: string }[] }>('get_statements', {
        dossier,
        document,
      })
    ).value
    const { contents } = await client.readResource({
      uri: `readout://${dossier}/document/${encodeURIComponent(document)}`,
    })
    const cited = statements.find((one) => one.id === statement)
    expect((contents[0] as { text: string }).text.slice(...(cited?.evidence ?? [0, 0]))).toBe(cited?.words)
  })

  test('answers as known at a moment', async () => {
    const events = async (more: object) =>
      (await call<{ total: number }>('list_events', { dossier, ...more })).value.total
    expect(await events({ as_of: '2025-03-01' })).toBeLessThan(await events({}))
    const tally = async (as_of: string) => JSON.stringify((await call('get_tally', { dossier, as_of })).value)
    expect(await tally('2025-02-13')).not.toBe(await tally('2025-04-01'))
    expect((await call('get_tally', { dossier, as_of: 'soon' })).text).toContain('“soon” is not a moment')
  })

  test('gives a brief of the dossier, a day or an event, every sentence with the words that it rests on', async () => {
    type Brief = {
      of: string
      sections: { sentences: { text: string; cites: { document: string; text: string }[] }[] }[]
    }
    const [event] = (await call<{ events: { id: string }[] }>('list_events', { dossier })).value.events
    for (const [of, more] of [
      ['dossier', {}],
      ['day', { day: '2025-03-18' }],
      ['event', { event: event!.id }],
    ] as const) {
      const { value } = await call<Brief>('get_brief', { dossier, ...more })
      const sentences = value.sections.flatMap((section) => section.sentences)
      expect([of, value.of, sentences.length > 0]).toEqual([of, of, true])
      expect(sentences.every(({ cites }) => cites.length > 0 && cites.every(({ text }) => text.length > 0))).toBe(true)
    }
  })

  test('lists the brief of each dossier as a resource, and reads it and an event', async () => {
    const { resources } = await client.listResources()
    expect(resources.map(({ uri }) => uri)).toEqual([`readout://${dossier}/brief`])
    const text = async (uri: string) => ((await client.readResource({ uri })).contents[0] as { text: string }).text
    expect(await text(resources[0]!.uri)).toMatch(/^# .+\n\n## [\s\S]+“/)
    const [event] = (await call<{ events: { id: string }[] }>('list_events', { dossier })).value.events
    expect(JSON.parse(await text(`readout://${dossier}/event/${encodeURIComponent(event!.id)}`)).id).toBe(event!.id)
  })

  test('says in a sentence what it does not know', async () => {
    const { isError, text } = await call('get_tally', { dossier: 'nowhere' })
    expect([isError, text]).toEqual([true, 'There is no dossier “nowhere”. Known: us-russia-2025.'])
  })
})
