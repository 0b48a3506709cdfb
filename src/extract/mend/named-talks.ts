import type { Token } from '../../model/index.js'

/** "Macron's team to hold Lebanon talks": "talks" taken for a verb behind the name of what they are about is what is held. English. */
export function mendNamedTalks(tokens: Token[]): void {
  const at = tokens.findIndex(
    ({ text, upos }, index) =>
      text === 'talks' && upos === 'VERB' && /^\p{Lu}/u.test(tokens[index - 1]?.text ?? '') && index > 2,
  )
  const verb = tokens.findLastIndex(({ text }, index) => index < at - 1 && index >= at - 4 && HOLDS.test(text))
  if (at < 0 || verb < 0) return
  const { head, deprel } = tokens[at]!
  tokens.forEach((token, index) => {
    if (index !== at && token.head === at) tokens[index] = { ...token, head: verb }
  })
  const subject = tokens.findIndex(({ head: over, deprel: relation }) => over === verb && relation === 'nsubj')
  const named = subject >= 0 ? subject : tokens[verb]!.head
  tokens[at - 1] = { ...tokens[at - 1]!, head: at, deprel: 'compound' }
  tokens[at] = { ...tokens[at]!, upos: 'NOUN', lemma: 'talk', feats: 'Number=Plur', head: verb, deprel: 'obj' }
  // Where the verb hung from the talks it takes their place.
  if (head !== verb) tokens[verb] = { ...tokens[verb]!, head, deprel }
  const above = tokens[named]
  if (above && tokens[verb]!.head === named) tokens[verb] = { ...tokens[verb]!, head: above.head, deprel: above.deprel }
  if (named >= 0 && named < verb) tokens[named] = { ...tokens[named]!, head: verb, deprel: 'nsubj' }
}

const HOLDS =
  /^(?:hold|holds|held|have|had|resumed?|resumes|begin|begins|began|start|starts|started|join|joins|joined|hosts?|hosted|attend|attended|skip|skipped)$/
