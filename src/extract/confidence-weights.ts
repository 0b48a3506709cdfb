/** Log-odds that each feature adds, as printed by `bench/gold/calibrate.ts` on the development sentences; docs/method.md says what they mean. */
export const CONFIDENCE_WEIGHTS = {
  always: 1.5,
  'only attributed': 0,
  'bare remark': 0,
  'nobody takes part': 0,
  'share of participants unknown': 0,
  'one side of two': 0,
  'three or more take part': 0,
  'speaker unknown': 0,
  'speaker told by another': 0,
  'statements beside it': 0,
  'length of the sentence': 0,
  'not told as done': 0,
  'not in English': 0,
}
