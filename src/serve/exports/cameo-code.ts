import type { ReconciledEvent } from '../../model/index.js'

/** CAMEO 1.1b3 codes by our type and mode, after the authors' own table from CAMEO to PLOVER, read backwards. */
const CODES: Readonly<Record<string, string>> = {
  STATE: '010',
  REQUEST: '020',
  AGREE: '030',
  CONSULT: '040',
  'CONSULT/phone': '041',
  'CONSULT/visit': '042',
  'CONSULT/host': '043',
  'CONSULT/third-party': '044',
  SUPPORT: '050',
  COOPERATE: '060',
  AID: '070',
  CONCEDE: '080',
  RETREAT: '080',
  'RETREAT/release': '0841',
  'RETREAT/return': '0842',
  'RETREAT/ease': '085',
  'RETREAT/access': '086',
  'RETREAT/disarm': '087',
  'RETREAT/ceasefire': '0871',
  'RETREAT/withdraw': '0874',
  ACCUSE: '110',
  'ACCUSE/investigate': '090',
  'ACCUSE/allege': '112',
  REJECT: '120',
  THREATEN: '130',
  PROTEST: '140',
  MOBILIZE: '150',
  SANCTION: '160',
  COERCE: '170',
  ASSAULT: '190',
}
const QUAD_BY_ROOT = [0, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4]

/** The code, its root and its quad class (1 verbal to 4 material conflict); null for movements, which CAMEO does not code. */
export function cameoCode({
  type,
  mode,
  actuality,
}: ReconciledEvent): { code: string; root: string; quad: number } | null {
  // A meeting or call that is still to come is CAMEO's "express intent to meet or negotiate".
  const ahead = type === 'CONSULT' && (actuality === 'planned' || actuality === 'possible')
  const code = ahead ? '036' : (CODES[`${type}/${mode}`] ?? CODES[type])
  if (!code) return null
  const root = code.slice(0, 2)
  return { code, root, quad: QUAD_BY_ROOT[Number(root)]! }
}
