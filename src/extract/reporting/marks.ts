import type { Tree } from '../tree.js'

/** Is the token a comma, dash, bracket or other mark that belongs to no phrase? Quotation marks included. */
export function isMark(tree: Tree, at: number): boolean {
  return tree.tokens[at] !== undefined && /^[^\p{L}\p{N}$%@#]+$/u.test(tree.tokens[at]!.text)
}

/** Is the token made of quotation marks? */
export function isQuoteMark(tree: Tree, at: number): boolean {
  return /^["'“”«»„‘’`]+$/.test(tree.tokens[at]?.text ?? '')
}

/** Does a comma stand right before the token, or before or inside the quotation mark there: `…," he`? */
export function followsComma(tree: Tree, at: number): boolean {
  if (tree.low[at - 1] === ',') return true
  return isQuoteMark(tree, at - 1) && tree.low[at - 2] === ','
}
