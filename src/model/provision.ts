/** The mode of a statement that is one point of a protocol or joint statement. */
export const PROVISION = 'provision'

/** Is it a point of a protocol: a promise, and no event? */
export function isProvision({ mode }: { readonly mode: string | null }): boolean {
  return mode === PROVISION
}
