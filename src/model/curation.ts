/** An editor's decision, appended and never changed; it survives every re-run. */
export type Curation = {
  readonly id: string
  readonly dossier: string
  readonly at: string
  readonly by: string
  readonly reason: string
  readonly action:
    | { readonly do: 'merge'; readonly statements: readonly [string, string] }
    | { readonly do: 'split'; readonly statements: readonly [string, string] }
    | { readonly do: 'reject'; readonly statement: string }
    | { readonly do: 'undo'; readonly curation: string }
}
