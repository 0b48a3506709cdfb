/**
 * Log-odds that each feature of a sentence of a speech adds to "it accuses another side", as printed by `bench/stance/fit.ts`; docs/method.md says
 * what they mean. Counts stop at two.
 */
export const ACCUSATION_WEIGHTS = {
  always: -0.94,
  judgements: 0.61,
  'judgements, a side named': 0.73,
  omissions: 0.99,
  'negation, a side named': 0.76,
  foes: 0.53,
  'harms, a foe or side named': 0.06,
  'forces, a side named': 0.25,
  answerable: 0.44,
  'accuses by a verb': 0.65,
  'threat told': 1.14,
  'contact or help told': -0.12,
  appeals: -0.9,
  courtesies: -0.57,
  'subject is a name': -0.4,
  question: -0.2,
  'length of the sentence': -0.21,
}
