import type { Finding, ReconciledEvent } from '../../model/index.js'
import { readerOf } from '../visit/called.js'
import type { DossierVisit } from '../visit/visit.js'
import { Chip, Quoted } from './cite.js'
import { pointName } from './comparison.js'

const SIGNS: Readonly<Record<Finding['kind'], string>> = { difference: '≠', gap: '…', agreement: '=' }

/** How the claims compare with the record: differences first, every value with who says so and where. */
export function Findings({ event, visit }: { event: ReconciledEvent; visit: DossierVisit }) {
  const { say } = visit
  if (event.findings.length === 0) return null
  const ordered = [...event.findings].sort((a, b) => rank(a) - rank(b))
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say('findings.title')}</h2>
      <ul class="findings">
        {ordered.map((finding) => (
          <li id={finding.id} data-step="">
            <p>
              <strong>
                <span aria-hidden="true">{SIGNS[finding.kind]}</span> {pointName(finding.point, say)}
              </strong>{' '}
              <span class="soft">{say(`findings.${finding.kind}`)}</span> {finding.words}{' '}
              <a class="soft" href={`/method#${encodeURIComponent(finding.rule)}`}>
                {say('findings.rule')}
              </a>
            </p>
            <ul class="variants">
              {finding.variants.map((variant, n) => (
                <li>
                  <strong>{variant.value}</strong> <span class="soft">{readerOf(variant, visit)}:</span>{' '}
                  <Quoted cite={variant.cite} visit={visit} />{' '}
                  <Chip cite={variant.cite} visit={visit} label={`§${n + 1}`} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}

function rank({ kind }: Finding): number {
  return kind === 'difference' ? 0 : kind === 'gap' ? 1 : 2
}
