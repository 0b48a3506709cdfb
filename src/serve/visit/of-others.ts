const MARKS = /^(utm_\w+|[a-z]{1,3}clid|mc_[a-z]id)$/

/** Is this a parameter that other sites hang onto links that are passed on? It asks nothing of us. */
export function isOfOthers(name: string): boolean {
  return MARKS.test(name)
}
