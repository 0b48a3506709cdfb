/** Is it of a truce, whether that is agreed, asked for or refused? */
export function isOfTruce({ mode }: { readonly mode: string | null }): boolean {
  return mode === 'ceasefire'
}

/** Is it a truce? It is announced by its mediator, by each side and by an agency, and then takes effect: five reports of one event. */
export function isTruce({ type, mode }: { readonly type: string | null; readonly mode: string | null }): boolean {
  return type === 'RETREAT' && mode === 'ceasefire'
}
