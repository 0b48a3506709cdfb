import { type Document, type MachineBrief, type MachineText, revisionOf } from '../../model/index.js'
import { moment } from '../text/format.js'
import { byThen } from '../visit/by-then.js'
import { citeLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'

/** Who made a text and when: shown with every one. */
export function MachineNote({ made, visit }: { made: MachineText; visit: DossierVisit }) {
  const { model, at } = made.machine
  return <p class="soft machinenote">{visit.say('machine.by', { model, at: moment(at, visit.lang) })}</p>
}

/** What a model made in a dossier, up to the moment looked at. */
export function machineTexts({ site, view }: DossierVisit): readonly MachineText[] {
  const isThere = byThen(view.asOf)
  return (site.machine?.of(view.dossier.id) ?? []).filter(({ machine }) => isThere(machine.at))
}

/** The newest summary in a model's words of one subject, marked; nothing where there is none. */
export function MachineSummary({ of, subject, visit }: Pick<MachineBrief, 'of' | 'subject'> & { visit: DossierVisit }) {
  const { say } = visit
  const made = machineTexts(visit).findLast((one) => isBriefOf(one, of, subject)) as MachineBrief | undefined
  if (!made) return null
  return (
    <details class="machine">
      <summary>{say('machine.brief')}</summary>
      <MachineNote made={made} visit={visit} />
      <ol class="sentences" lang={made.lang}>
        {made.sentences.map(({ text, cites }) => (
          <li>
            {text}{' '}
            {cites.map((cite, n) => (
              <a class="chip" href={citeLink(visit, cite)} title={cite.text.slice(0, 120)}>
                [{n + 1}]
              </a>
            ))}
          </li>
        ))}
      </ol>
      <p class="soft">
        {say('machine.checked')} {made.dropped > 0 ? say('brief.dropped', { n: made.dropped }) : ''}
      </p>
    </details>
  )
}

function isBriefOf(made: MachineText, of: string, subject: string): made is MachineBrief {
  return made.kind === 'machine brief' && made.of === of && made.subject === subject
}

/** A model's translations of the document's present words, sentence beside sentence, marked; the newest for each language. */
export function Translations({ document, visit }: { document: Document; visit: DossierVisit }) {
  const { say } = visit
  const revision = revisionOf(document.text)
  const made = machineTexts(visit).flatMap((one) =>
    one.kind === 'translation' && one.document === document.id && one.revision === revision ? [one] : [],
  )
  const newest = [...new Map(made.map((one) => [one.lang, one])).values()]
  const names = new Intl.DisplayNames([visit.lang], { type: 'language' })
  return (
    <>
      {newest.map((one) => (
        <details class="machine">
          <summary>{say('machine.translation', { lang: names.of(one.lang) ?? one.lang })}</summary>
          <MachineNote made={one} visit={visit} />
          <table>
            <thead>
              <tr>
                <th scope="col">{say('machine.translated')}</th>
                <th scope="col">{say('machine.original')}</th>
              </tr>
            </thead>
            <tbody>
              {one.sentences.map(({ span, text }) => (
                <tr>
                  {text === null ? <td class="soft">{say('machine.leftOut')}</td> : <td lang={one.lang}>{text}</td>}
                  <td lang={document.lang ?? undefined} dir="auto">
                    {document.text.slice(...span)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  )
}
