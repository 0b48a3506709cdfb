/**
 * Log-odds that each feature adds, as printed by `bench/gold/calibrate.ts` on the development sentences; "only attributed" is set by
 * hand, because those sentences hold none. docs/method.md says what they mean.
 */
export const CONFIDENCE_WEIGHTS = {
  always: 1,
  'only attributed': -0.6,
  'bare remark': -0.08,
  'nobody takes part': -0.16,
  'share of participants unknown': -0.25,
  'all of two or more known': 0.96,
  'two people by name': 0.99,
  'one side of two': -0.63,
  'speaker unknown': -0.76,
  'speaker told by another': -0.43,
  'length of the sentence': -0.45,
}
