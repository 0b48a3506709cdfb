type Stems = Readonly<Record<string, string>>

/** Forms of verbs, one for one: of the past («атакував» → «атаковал», «домовилися» → «договорились») and of the present («атакує» → «атакует»). */
export function verbForms(past: Stems, pastSelf: Stems, present: Stems): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const [stem, did] of Object.entries(past)) {
    forms.set(`${stem}в`, did)
    for (const ending of ENDINGS) forms.set(`${stem}л${ending}`, withEnding(did, ending))
  }
  for (const [stem, did] of Object.entries(pastSelf)) {
    forms.set(`${stem}вся`, did)
    for (const ending of ENDINGS)
      for (const self of ['ся', 'сь']) forms.set(`${stem}л${ending}${self}`, withEnding(did, ending))
  }
  for (const [stem, does] of Object.entries(present))
    for (const [ending, read] of PRESENT) forms.set(stem + ending, does + read)
  return forms
}

/** Genders and number of the past, the same in both languages. */
const ENDINGS = ['а', 'о', 'и']

/** «Нанес» → «нанесли», «вернулся» → «вернулись»; a verb of oneself may have one that is none («дізнався», «узнал»). */
function withEnding(did: string, ending: string): string {
  const [himself, self] = did.endsWith('ся') ? [did.slice(0, -2), 'сь'] : [did, '']
  return `${himself.endsWith('л') ? himself : `${himself}л`}${ending}${self}`
}

const PRESENT = [
  ['є', 'ет'],
  ['ють', 'ют'],
  ['ємо', 'ем'],
] as const
