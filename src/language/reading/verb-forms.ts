type Stems = Readonly<Record<string, string>>

/** Forms of verbs, one for one: of the past («атакував» → «атаковал», «домовилися» → «договорились») and of the present («атакує» → «атакует»). */
export function verbForms(past: Stems, pastSelf: Stems, present: Stems): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const [stem, did] of Object.entries(past)) {
    const base = did.endsWith('л') ? did : `${did}л`
    forms.set(`${stem}в`, did)
    for (const ending of GENDERS) forms.set(`${stem}л${ending}`, base + ending)
  }
  for (const [stem, did] of Object.entries(pastSelf)) {
    const himself = did.slice(0, -2)
    const base = himself.endsWith('л') ? himself : `${himself}л`
    forms.set(`${stem}вся`, did)
    for (const ending of GENDERS)
      for (const self of ['ся', 'сь']) forms.set(`${stem}л${ending}${self}`, `${base}${ending}сь`)
  }
  for (const [stem, does] of Object.entries(present))
    for (const [ending, read] of PRESENT) forms.set(stem + ending, does + read)
  return forms
}

/** The same in both languages. */
const GENDERS = ['а', 'о', 'и']

const PRESENT = [
  ['є', 'ет'],
  ['ють', 'ют'],
  ['ємо', 'ем'],
] as const
