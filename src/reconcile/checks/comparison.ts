import type { Comparison, ComparisonRow, Document, Part } from '../../model/index.js'
import { message, speakPart } from '../../say/index.js'
import { sameLength } from '../bound.js'
import type { Case } from '../case.js'
import type { Check } from '../check.js'
import { type Point, pointsOf } from '../comparison-rows.js'
import type { Evidence } from '../evidence.js'
import { lengthsOf } from './length.js'

/** The official texts of an event, one per side, aligned point by point: equal, different, or only on one side. */
export const comparison: Check = {
  name: 'comparison',
  rules: ['readouts-compared'],
  event: (of, evidence) => ({ comparison: comparisonOf(of, evidence) }),
}

type Side = { readonly party: string; readonly document: Document; readonly points: readonly Point[] }

function comparisonOf(of: Case, evidence: Evidence): Comparison | null {
  const sides = sidesOf(of, evidence)
  if (sides.length < 2) return null
  const points = [...new Set(sides.flatMap((side) => side.points.map(({ point }) => point)))]
  return {
    documents: sides.map(({ party, document }) => ({ party, document: document.id, words: wordsIn(document) })),
    rows: points.map((point) => rowOf(point, sides, evidence)),
  }
}

const KINDS = ['readout', 'release', 'article', 'text', 'post', 'schedule']

/** The fullest official account of each party: a readout before a release before a post, then the longer text. */
function sidesOf({ testimonies }: Case, evidence: Evidence): Side[] {
  const best = new Map<string, Document>()
  for (const { level, party, bearing, document } of testimonies) {
    if (level !== 'official' || party === null || bearing !== 'affirms') continue
    const known = best.get(party)
    if (!known || isFuller(document, known)) best.set(party, document)
  }
  const order = evidence.recorded
  return [...best]
    .sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))
    .map(([party, document]) => {
      const told = testimonies.filter((t) => t.document.id === document.id)
      const own = told.map((t) => t.statement)
      const all = evidence.ofDocument.get(document.id) ?? own
      return { party, document, points: pointsOf(document, own, all, lengthsOf(told, evidence)) }
    })
}

function isFuller(a: Document, b: Document): boolean {
  const [kindA, kindB] = [KINDS.indexOf(a.kind), KINDS.indexOf(b.kind)]
  return kindA !== kindB ? kindA < kindB : a.text.length > b.text.length
}

function rowOf(point: string, sides: readonly Side[], evidence: Evidence): ComparisonRow {
  const cells = sides.map((side) => {
    const points = side.points.filter((p) => p.point === point)
    const values = [...new Map(points.map(({ value }) => [JSON.stringify(value), value])).values()]
    return {
      party: side.party,
      cites: points.map((p) => p.cite),
      value: values.length > 0 ? speakPart(values, evidence.speaker) : null,
      ...(values.some((value) => typeof value === 'object') ? { said: values } : {}),
      key: [...new Set(points.map(({ key }) => key))].sort().join('|'),
      lengths: points.flatMap(({ length }) => length ?? []),
    }
  })
  const told = cells.filter(({ value }) => value !== null)
  const [first] = told
  const shared = { point, cells: cells.map(({ key: _, lengths: __, ...cell }) => cell) }
  if (told.length < 2 && first)
    return {
      ...shared,
      relation: 'only',
      only: first.party,
      ...evidence.told(message('comparison.only', { actor: first.party })),
    }
  const lengths = told.flatMap((cell) => cell.lengths)
  const equal = told.every(({ key }) => key === first?.key) || (lengths.length > 0 && areOne(lengths))
  if (equal) return { ...shared, relation: 'equal', only: null, ...evidence.told(message('comparison.equal')) }
  const values = told.map(({ party, value, said }) => message('value.of', { actor: party }, said ?? (value as Part)))
  return { ...shared, relation: 'differs', only: null, ...evidence.told(message('comparison.differs', values)) }
}

function areOne(lengths: readonly Part[]): boolean {
  return lengths.every((one) => lengths.every((other) => sameLength(one, other)))
}

function wordsIn({ text }: Document): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
