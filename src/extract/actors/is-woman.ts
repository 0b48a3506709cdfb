import type { Actor } from '../../model/index.js'

/** Does a person's Russian or Ukrainian given name read as a woman's? */
export function isWoman({ names }: Actor): boolean {
  return Object.values(names)
    .flat()
    .some((name) => /^\p{Script=Cyrillic}+[аяь] /u.test(name) && !MEN.test(name))
}

const MEN = /^(?:никита|илья|фома|лука|игорь|кузьма|данила|саша) /iu
