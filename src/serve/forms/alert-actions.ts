/** A saved rule as the pages and the API show it. */
export type ShownRule = {
  readonly id: string
  readonly on: string
  readonly dossier: string | null
  readonly party: string | null
  readonly source: string | null
  readonly to: readonly string[]
  readonly hours: number
  readonly send: readonly string[]
}

/** An alert that was found, and what has come of telling it: `sent`, `waiting`, or why it failed. */
export type ShownAlert = {
  readonly id: string
  readonly rule: string
  readonly on: string
  readonly dossier: string
  readonly at: string
  readonly title: string
  readonly words: string
  readonly before: string | null
  readonly after: string | null
  readonly event: string | null
  readonly evidence: readonly {
    readonly document: string
    readonly title: string | null
    readonly url: string | null
    readonly published: string | null
    readonly span: readonly [number, number] | null
    readonly words: string | null
  }[]
  readonly told: readonly {
    readonly channel: string
    readonly state: 'sent' | 'waiting' | 'failed'
    readonly why: string | null
  }[]
}

/** A rule to add; what is left out is left to its default. */
export type RuleAsked = Pick<ShownRule, 'id' | 'on' | 'send'> &
  Partial<{ readonly [Key in 'dossier' | 'party' | 'source']: string } & Pick<ShownRule, 'to' | 'hours'>>

/** Saved rules and past alerts of this home folder; channels without their addresses and secrets. Throws one sentence. */
export type AlertActions = {
  readonly look: () => Promise<{
    readonly rules: readonly ShownRule[]
    readonly channels: readonly { readonly id: string; readonly kind: string; readonly digest: string }[]
    /** Newest first. */
    readonly alerts: readonly ShownAlert[]
  }>
  readonly add: (rule: RuleAsked) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}
