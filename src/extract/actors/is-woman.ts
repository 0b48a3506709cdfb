import type { Actor } from '../../model/index.js'

/** Does a person's Russian or Ukrainian given name read as a woman's, or the surname («Мехрибан Алиева»)? */
export function isWoman({ names }: Actor): boolean {
  return Object.values(names)
    .flat()
    .some((name) => (/^\p{Script=Cyrillic}+[аяь] /u.test(name) && !MEN.test(name)) || SURNAME.test(name))
}

const SURNAME = /^\p{Script=Cyrillic}+ .*(?:[оеєё]ва|[сц]кая)$/u

const MEN = /^(?:никита|илья|фома|лука|игорь|кузьма|данила|саша) /iu
