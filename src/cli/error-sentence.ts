const CLEAR = new Set([
  'InputError',
  'StoreError',
  'CaptureError',
  'ListenError',
  'EndpointError',
  'DeliveryError',
  'AccessError',
])

/** One clear sentence for an error of ours; for a surprise, what happened and how to report it (the stack with READOUT_DEBUG=1). */
export function sentenceOf(error: unknown): string {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  if (process.env.READOUT_DEBUG) return stack ?? message
  if (CLEAR.has(name)) return message
  return `Readout met something it did not expect: ${message}. Nothing stored is lost. Set READOUT_DEBUG=1 and run again to see where, and report it with that text.`
}
