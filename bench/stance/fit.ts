import { createScene } from '../../src/extract/create-scene.js'
import { repaired } from '../../src/extract/mend/repair.js'
import { createPassage } from '../../src/extract/passage.js'
import { act } from '../../src/extract/rules/act.js'
import { accusationEvidence, accusationIn } from '../../src/extract/speeches/accusation.js'
import { ACCUSATION_WEIGHTS } from '../../src/extract/speeches/accusation-weights.js'
import { createTree } from '../../src/extract/tree.js'
import { bare, resources } from '../gold/documents.js'
import { f1 } from '../gold/interval.js'
import { type Example, fitted, printWeights, probability } from '../gold/logistic.js'
import { speeches } from './speeches.js'

type Judged = Required<Example> & { readonly speech: string; readonly meeting: string; readonly mayAccuse: boolean }

/**
 * Fits the weights of `src/extract/speeches/accusation-weights.ts` on the sentences of UNSCon (CC BY-SA), and judges every sentence by weights
 * fitted without its speech, and without its meeting.
 */
const RIDGE = Number(process.env.RIDGE ?? 3)
const NAMES = Object.keys(ACCUSATION_WEIGHTS) as (keyof typeof ACCUSATION_WEIGHTS)[]
const { languages, lexicons, actorIndex } = await resources()
const [language, lexicon] = [languages.get('en')!, lexicons.get('en')!]
const examples: Judged[] = []
for (const { text, units, speech, meeting } of speeches()) {
  const passage = createPassage(bare(text), lexicon, actorIndex)
  for (const [index, sentence] of language.analyse(text).sentences.entries()) {
    const tree = createTree(text, 'en', index, repaired(sentence, passage.mentions, lexicon))
    const own = units.filter(({ span }) => span[0] < tree.span[1] && tree.span[0] < span[1])
    if (own.length === 0) continue
    const scene = createScene(passage, tree)
    const found = act.propose(scene, [])
    const evidence = accusationEvidence(scene, found)
    examples.push({
      speech,
      meeting,
      x: NAMES.map((name) => evidence[name]),
      yes: own.filter(({ accuses }) => accuses).length * 2 > own.length,
      counts: own.length,
      mayAccuse: accusationIn(scene, found) !== null,
    })
  }
}
const usable = examples.filter(({ mayAccuse }) => mayAccuse)
const weights = fitted(usable, RIDGE)
printWeights(
  'src/extract/speeches/accusation-weights.ts',
  NAMES.map((name, at) => [name, weights[at]!]),
  usable,
)
for (const group of ['speech', 'meeting'] as const) {
  const held = heldOut(group)
  for (const least of [0.2, 0.225, 0.25, 0.275, 0.3, 0.35, 0.4, 0.5])
    console.log(`${group} ${least}: ${scored(held, least)}`)
}

/** Every sentence with its probability by weights fitted on the other groups; speeches are dealt to ten folds. */
function heldOut(group: 'speech' | 'meeting'): readonly (readonly [Judged, number])[] {
  const names = [...new Set(examples.map((each) => each[group]))].sort()
  const foldOf = new Map(names.map((name, at) => [name, group === 'speech' ? at % 10 : at]))
  return [...new Set(foldOf.values())].flatMap((fold) => {
    const own = fitted(
      usable.filter((each) => foldOf.get(each[group]) !== fold),
      RIDGE,
    )
    return examples
      .filter((each) => foldOf.get(each[group]) === fold)
      .map((each) => [each, each.mayAccuse ? probability(own, each.x) : 0] as const)
  })
}

/** F1, precision and recall over units. */
function scored(held: readonly (readonly [Judged, number])[], least: number): string {
  const count = (yes: boolean, told: boolean) =>
    held.reduce((sum, [each, p]) => sum + (each.yes === yes && p >= least === told ? each.counts : 0), 0)
  const [right, wrong, missed] = [count(true, true), count(false, true), count(true, false)]
  return [f1(right, wrong, missed), right / (right + wrong), right / (right + missed)]
    .map((n) => n.toFixed(3))
    .join(' ')
}
