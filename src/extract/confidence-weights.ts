/**
 * Log-odds that each feature adds, as printed by `bench/gold/calibrate.ts` on the development sentences; "only attributed" is set by
 * hand, because those sentences hold none. docs/method.md says what they mean.
 */
export const CONFIDENCE_WEIGHTS = {
  always: 1.44,
  'only attributed': -0.6,
  'bare remark': -0.17,
  'nobody takes part': -0.4,
  'share of participants unknown': -0.49,
  'one side of two': -1.1,
  'speaker unknown': -1.21,
  'speaker told by another': -0.2,
  'length of the sentence': -0.48,
}
