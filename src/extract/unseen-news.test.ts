import { describe, expect, test } from 'vitest'
import { toldIn } from '../../test/statements/in-short.js'

const news: readonly (readonly [what: string, text: string, told: readonly string[]])[] = [
  [
    'a member state’s premier behind a dash, whom no name tells',
    'Latvia will never recognise the annexation – Baltic nation’s PM',
    ['REJECT/assist latvia happened | Baltic nation’s PM'],
  ],
  [
    'a jailed politician behind a dash, of whose arrest nothing is told',
    'Orban’s veto will cost Hungary dearly – jailed opposition MP',
    [],
  ],
  [
    'a deal that is approved, and not yet in force',
    'The Portuguese parliament approves the Sudan ceasefire agreement, which takes effect on Friday.',
    ['SUPPORT portugal+sudan happened'],
  ],
  ['a quarrel over a truce', 'Lavrov and Fidan clash over the truce deal for Idlib.', []],
  [
    'a truce that is only worked for',
    'Macron and Merz discuss efforts to secure a ceasefire in Sudan.',
    ['CONSULT macron+merz happened'],
  ],
  [
    'the same behind a meeting',
    'Starmer met Merz in Bonn in an effort to reach a truce in Sudan.',
    ['CONSULT/meet starmer+merz happened'],
  ],
  [
    'a release that talks are about',
    'Norway sent envoys to talks regarding the release of Norwegian sailors held by Iran.',
    ['CONSULT/meet norway happened'],
  ],
  [
    'a proposal that is only answered',
    'Hungary responds to Merz’s migration proposal.',
    ['STATE merz happened | hungary'],
  ],
  [
    'what is done in response to something',
    'In response to reports of sabotage in the Baltic, Sweden expelled two Russian diplomats.',
    ['SANCTION sweden+russia happened'],
  ],
  ['a party whose name is a protest', 'The National Rally party elected Jordan Bardella again.', []],
  [
    'a war that somebody could help end',
    'Erdogan could help rebuild the ports of Sudan, Guterres said.',
    ['STATE erdogan+sudan happened | guterres'],
  ],
  [
    'what somebody fears of nobody',
    'Modi warns of a new nuclear accident in Pakistan.',
    ['STATE pakistan happened | modi'],
  ],
  [
    'what somebody fears of another state',
    'Macron warned that Russia would attack Moldova.',
    ['STATE russia happened | macron'],
  ],
  [
    'consequences that somebody is warned of',
    'Modi warns Pakistan of severe consequences.',
    ['THREATEN modi+pakistan happened | modi'],
  ],
  ['what whoever warns would do', 'Iran warned that it would close the strait.', ['THREATEN iran happened | iran']],
  ['a year in what is said', 'Tusk says Ukraine could join the EU in 2030.', ['STATE ukraine+eu happened | tusk']],
  [
    'what is called for, not done',
    'Brazil calls for lifting sanctions on Venezuela.',
    ['REQUEST/yield brazil happened | brazil'],
  ],
  [
    'what strikes are to achieve',
    'Turkey launched strikes to disarm the Kurdish fighters in Syria.',
    ['ASSAULT turkey happened', 'RETREAT/disarm turkey+syria planned'],
  ],
  [
    'an attack in words of one leader on another',
    'Milei’s attack on Macron angered diplomats.',
    ['ACCUSE/disapprove milei+macron happened | milei'],
  ],
  [
    'leaflets that insult, behind whoever released them',
    'Leaflets released by Orban mock Merz.',
    ['ACCUSE/disapprove orban+merz happened | orban'],
  ],
  [
    'what is being done, behind a word that looks like an adjective',
    'Japan is imposing sanctions on several banks of Belarus.',
    ['SANCTION japan+belarus happened'],
  ],
  [
    'who signed, behind the day',
    'A memorandum signed Monday by Egypt and Sudan opens the border to trade.',
    ['SUPPORT egypt+sudan 2025-03-10 happened'],
  ],
  [
    'by whom something was welcomed',
    'The treaty signed by Egypt and Chad was welcomed by Paris.',
    ['SUPPORT france+egypt+chad happened | france'],
  ],
  [
    'whom a meeting is proposed to',
    'Guterres proposed to Maduro to meet in Bogota.',
    ['CONSULT/meet guterres+maduro possible | guterres'],
  ],
  [
    'whom a meeting is offered to',
    'Zelensky offered to Putin to meet in Geneva.',
    ['CONSULT/meet zelenskyy+putin possible | zelenskyy'],
  ],
  [
    'a command without quotation marks, and whom it is given to',
    'Meet Lukashenko, Orban tells Tusk',
    ['REQUEST/meet orban+tusk happened | orban'],
  ],
  [
    'a command to do something, and whom it is given to',
    'Free the sailors, Macron tells Iran.',
    ['REQUEST/yield macron+iran happened | macron'],
  ],
  [
    'whom a summit still to be held brings together',
    'The summit to be held in Vienna in June will bring together Modi and Merz.',
    ['CONSULT/meet modi+merz 2025-06-01 planned'],
  ],
  [
    'at whose request somebody calls',
    'Macron called Sisi at the request of Beirut.',
    ['CONSULT/phone macron+sisi happened', 'REQUEST/change lebanon+macron happened | lebanon'],
  ],
  ['sanctions that a state is only named with', 'Trump’s new Iran sanctions prompt oil price surge', []],
  [
    'attacks that a truce is of',
    'Modi to consider 14-day pause in strikes on border posts',
    ['RETREAT/ceasefire modi possible | modi'],
  ],
  ['an envoy who is to be sent', 'Merz to send foreign minister to Ankara', ['CONSULT/visit merz+turkey planned']],
  [
    'strikes that are only weighed',
    'Starmer considered strikes on Houthi bases – Times',
    ['ASSAULT houthis+starmer possible | Times'],
  ],
  [
    'what somebody has on a weekday',
    'We have a very big meeting with Iran on Saturday, Rubio said.',
    ['CONSULT/meet iran 2025-03-15 planned | rubio'],
  ],
  [
    'the day of what comes after a meeting',
    'Envoy Steve Witkoff met Modi in Delhi before Prime Minister-elect Mark Carney’s inauguration on 20 March.',
    ['CONSULT/meet witkoff+modi happened'],
  ],
  [
    'whether somebody is to have a part in talks',
    'No place for Serbia in the Kosovo talks – Macron envoy',
    ['STATE serbia+kosovo happened | Macron envoy'],
  ],
  ['a clause that goes on behind a dash', 'Greece and Egypt draw closer – but Turkey and Libya are in the way', []],
  [
    'a thing that somebody calls for, of nobody',
    'Modi calls for a rice alliance with Japan.',
    ['REQUEST/change modi+japan happened | modi'],
  ],
  [
    'whose a valley is that was struck',
    'Two drivers are killed in Turkish airstrikes in the Sidakan Valley, Iraq.',
    ['ASSAULT turkey+iraq happened'],
  ],
  ['whoever only speaks to journalists', 'Modi speaks to reporters after the Japan talks', []],
  [
    'why somebody is sanctioned',
    'Canada imposes sanctions on Burundi over the country’s support for the M23 rebels.',
    ['SANCTION canada+burundi happened'],
  ],
  [
    'the day of a truce since which somebody is accused',
    'Armenia accuses Azerbaijan of shelling villages since the truce on 3 March.',
    ['ACCUSE/allege armenia+azerbaijan happened | armenia'],
  ],
  [
    'whoever shot several down',
    'Armenia shot down three Azerbaijani drones over Yerevan, officials said.',
    ['ASSAULT armenia+azerbaijan happened | officials'],
  ],
  [
    'an arrival that is still ahead',
    'Merz wants the budget passed before Vance arrives in Berlin.',
    ['MOVE/arrive vance planned'],
  ],
]

describe('sentences of the press', () => {
  test.each(news)('%s', (_, text, told) => {
    expect(toldIn(text)).toEqual(told)
  })
})
