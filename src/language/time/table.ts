import { z } from 'zod'

const field = z.union([z.string(), z.number(), z.boolean()])
const forms = z.union([z.string(), z.number()]).transform(String)

const rule = z.object({ as: z.string().optional(), say: z.array(z.string()) }).catchall(field)

/** The shape of `languages/<lang>/time.yaml`; every key is explained in docs/decisions/time-expressions.md. */
export const TIME_TABLE = z.object({
  /** Order of numeric dates: 03/04 is 3 April (dmy) or March 4 (mdy). */
  numericOrder: z.enum(['dmy', 'mdy']).default('dmy'),
  /** What may follow the digits of an ordinal: st, nd; -го, -е. */
  ordinalSuffix: z.array(z.string()).default([]),
  /** category → value → forms, separated by commas; `(|a|b)` in a form stands for each of its endings. */
  words: z.record(z.string(), z.record(z.string(), forms)),
  /** Forms that are also ordinary words and need a number or a preposition beside them: may, march, sat. */
  weak: z.string().default(''),
  /** True where weak forms must be capitalised: May, March. */
  weakCapital: z.boolean().default(false),
  /** Words before a bare year or a weak month that make it a time: in, since, until. */
  before: z.string().default(''),
  /** Hours of the parts of the day, `MO: [6, 12]`; the end may pass 24. */
  parts: z.record(z.string(), z.tuple([z.number(), z.number()])),
  /** Light cues of direction, used where no parse is given. */
  tense: z.object({
    future: z.string(),
    past: z.string(),
    pastEnding: z.string().default(''),
    futureForm: z.string().default(''),
  }),
  rules: z.array(rule),
})

export type TimeTable = z.infer<typeof TIME_TABLE>

/** Every form that a compact list stands for: `январ(ь|я), янв` → январь, января, янв. */
export function expandForms(list: string): string[] {
  return list
    .split(',')
    .map((form) => form.trim())
    .filter(Boolean)
    .flatMap(expand)
}

function expand(form: string): string[] {
  const open = /^([^(]*)\(([^)]*)\)(.*)$/.exec(form)
  if (!open) return [form]
  return open[2]!.split('|').flatMap((ending) => expand(open[1]! + ending + open[3]!))
}
