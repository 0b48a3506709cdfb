/**
 * Log-odds that each feature of a sentence of a speech adds to "it accuses another side", as printed by `bench/stance/fit.ts`; docs/method.md says
 * what they mean. Counts stop at two.
 */
export const ACCUSATION_WEIGHTS = {
  always: -0.96,
  judgements: 0.6,
  'judgements, a side named': 0.74,
  omissions: 1.03,
  'negation, a side named': 0.79,
  foes: 0.5,
  'harms, a foe or side named': 0.11,
  'forces, a side named': 0.27,
  answerable: 0.44,
  'accuses by a verb': 0.68,
  'threat told': 1.34,
  'contact or help told': -0.11,
  appeals: -0.86,
  courtesies: -0.58,
  'subject is a name': -0.39,
  question: -0.19,
  'length of the sentence': -0.17,
}
