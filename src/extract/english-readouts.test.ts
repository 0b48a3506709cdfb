import { describe, expect, test } from 'vitest'
import { resources } from '../../test/fixtures/resources.js'
import { actOf, statementsIn, toldIn } from '../../test/statements/in-short.js'
import { documentOf } from '../cli/document-line.js'
import { extractDocument } from '../pipeline/threads/extract-documents.js'

describe('an English readout tells of', () => {
  test.each([
    [
      'a sheikh whose surname the parser took for a verb',
      'Chancellor Olaf Scholz spoke on Sunday with President Sheikh Mohamed bin Zayed of the United Arab Emirates about Yemen.',
      'CONSULT scholz+mbz 2025-03-09 happened',
    ],
    [
      'a counterpart who is a doctor',
      'Foreign Minister David Lammy met today with his Omani counterpart, Security Adviser Dr. Karim Farouk, to review the pause.',
      'CONSULT/meet lammy+Karim Farouk 2025-03-10 happened',
    ],
    [
      'an envoy behind the two fields of his office',
      'Secretary Marco Rubio met with Senior Economic Policy and Trade Adviser to the Crown Prince, Ambassador Salim Omar Haddad, in Doha.',
      'CONSULT/meet rubio+Salim Omar Haddad happened',
    ],
    [
      'guests who are named only by their trade',
      'French officials met again with shippers of grain to speed up the deliveries.',
      'CONSULT/meet france+shippers of grain happened',
    ],
    [
      'whoever holds an office that ends in a name',
      'Macron spoke by phone with the Personal Envoy of the UN Secretary-General for Western Sahara, Staffan Berg.',
      'CONSULT/phone macron+Staffan Berg happened',
    ],
    [
      'a general behind what he is the head of',
      'Hakan Fidan met with the head of the delegation, General Omar Karim.',
      'CONSULT/meet fidan+Omar Karim happened',
    ],
    [
      'a minister who is a member, too',
      'Member of the Politburo of the Central Committee and Minister of Public Security Luong Tam Quang met with Hakan Fidan in Hanoi.',
      'CONSULT/meet Luong Tam Quang+fidan happened',
    ],
    [
      'officers of two states by the whole of their title',
      'The Chiefs of the Army Staff of India and Pakistan spoke by telephone on Monday.',
      'CONSULT/phone upendra-dwivedi+munir 2025-03-10 happened',
    ],
    [
      'one who is a deputy prime minister, too',
      'Hakan Fidan held talks in Doha with Kuwaiti Deputy Prime Minister and Interior Minister Omar Rashid Karim.',
      'CONSULT/meet fidan+Omar Rashid Karim+kuwait happened',
    ],
    [
      'a call held on a day, which calls on nobody',
      'Badr Abdelatty held a phone call on Thursday with Hakan Fidan.',
      'CONSULT/phone abdelatty+fidan 2025-03-06 happened',
    ],
    [
      'somebody whose title the tagger took for the verb',
      'Iranian Foreign Minister Seyyed Abbas Araghchi, who landed in Muscat at noon, met his Turkish counterpart, Hakan Fidan.',
      'CONSULT/meet araghchi+fidan happened',
    ],
    [
      'a meeting that is to be, behind its day',
      'Oman will host on Thursday, March 13, a round of talks between Narendra Modi and Hakan Fidan, the ministry said.',
      'CONSULT/meet modi+fidan+oman 2025-03-13 planned | the ministry',
    ],
    [
      'a guest behind the place and the day',
      'President Tokayev received in Astana on Friday the Foreign Minister of Chad, Ruslan Karimov, who brought a letter.',
      'CONSULT/meet tokayev+Ruslan Karimov+chad 2025-03-07 happened',
    ],
    [
      'a guest behind the hall',
      'Earlier, King Abdullah II received at Al Husseiniya Palace the Prime Minister of Italy, Giorgia Meloni.',
      'CONSULT/meet abdullah-ii+meloni happened',
    ],
    [
      'a pair that met after somebody else’s call, not that of the call',
      'Following Macron’s call with Modi on Friday, David Lammy met with Hakan Fidan. They agreed to reopen the office in Erbil.',
      'AGREE lammy+fidan happened | lammy',
    ],
    [
      'what the two who speak on the telephone agree on',
      'Keir Starmer spoke by phone with Narendra Modi. The interlocutors agreed to lift the duty on tea for 90 days.',
      'AGREE starmer+modi happened | starmer',
    ],
  ])('%s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })

  test('a meeting once, whatever it was held to discuss', () => {
    expect(toldIn('Macron met with Modi in Paris to discuss the reactor.')).toHaveLength(1)
  })

  test.each([
    [
      'somebody whom no gazetteer knows',
      'Telephone conversation with Pavel Sorokin',
      'CONSULT/phone Pavel Sorokin+putin',
    ],
    ['a patriarch with his number', 'Meeting with Patriarch Gregory II of Antioch', 'CONSULT/meet Gregory II+putin'],
  ])('%s in its title', (_, title, act) => {
    const text = 'The President expressed hope that the school will be opened in the autumn.'
    const known = { kind: 'readout', lane: 'official', party: 'russia', publisher: 'Kremlin' } as const
    const document = { ...documentOf({ id: 'title', lang: 'en', text, title, published: '2024-06-10' }), ...known }
    expect(extractDocument(document, resources).statements.map(actOf)).toContain(act)
  })

  test.each([
    [
      'a president whose country is cut off',
      'Sergey Lavrov was received by the President of the Republic of Guin',
      'putin',
    ],
    ['an ally', 'Sergey Lavrov is discussing a gas deal with Ukraine’s closest ally.', 'ukraine'],
  ])('%s as himself and not as somebody better known', (_, text, other) => {
    const own = { lane: 'official', party: 'russia', publisher: 'Kremlin' } as const
    const document = { ...documentOf({ id: 'other', lang: 'en', text, published: '2024-06-10' }), ...own }
    const found = extractDocument(document, resources).statements.flatMap(({ participants }) => participants)
    expect(found.map(({ actor }) => actor)).toContain('lavrov')
    expect(found.map(({ actor }) => actor)).not.toContain(other)
  })

  test.each([
    [
      'a ministry that names no state, as the one whose text it is',
      'philippines',
      'The Department confirmed the talks. The Defence Ministry accused China of ramming a supply boat.',
      'ACCUSE/allege philippines+china',
    ],
    [
      'a defence ministry that the gazetteer knows, as it',
      'georgia',
      'The Ministry of Defence accused Russia of flying drones over Gori.',
      'ACCUSE/allege georgia-mod+russia',
    ],
    [
      'a foreign ministry with its second field',
      'kosovo',
      'The Ministry of Foreign Affairs and Diaspora demands that Serbia withdraw its gendarmes.',
      'REQUEST/change kosovo-mfa+serbia',
    ],
    [
      'a ministry of the state behind it, whoever tells',
      'oman',
      'The Ministry of Foreign Affairs of the Republic of Uganda condemned Rwanda for the shelling of a border post.',
      'ACCUSE/disapprove uganda+rwanda',
    ],
    [
      'a surname that no list has, of somebody named in full before',
      'kosovo',
      'Vjosa Osmani arrived in Tirana. President Osmani met with Bajram Begaj on Friday.',
      'CONSULT/meet vjosa-osmani+begaj',
    ],
    [
      'the Secretary with an article of his own, beside another minister',
      'us',
      'Secretary of State Marco Rubio landed in Manila. The Secretary and Foreign Secretary Theresa Lazaro discussed the shoal.',
      'CONSULT rubio+lazaro',
    ],
    [
      'what Brussels wants, as the Union’s',
      'serbia',
      'Brussels demands that Serbia impose sanctions on Russia, the President said.',
      'REQUEST/change eu+serbia',
    ],
    [
      'a meeting behind the dateline of an agency',
      'sudan',
      'Port Sudan, 4-12-2025 (SUNA) - Kamil Idris met today with the Egyptian Foreign Minister, Badr Abdelatty.',
      'CONSULT/meet kamil-idris+abdelatty',
    ],
  ])('%s', (_, party, text, act) => {
    const own = { lane: 'official', party, publisher: 'Press Service' } as const
    const document = { ...documentOf({ id: 'own', lang: 'en', text, published: '2025-12-04' }), ...own }
    expect(extractDocument(document, resources).statements.map(actOf)).toContain(act)
  })

  test.each([
    [
      'the one named as acting, before he is named',
      'Acting Prime Minister’s call with Emmanuel Macron. Acting Prime Minister Phumtham Wechayachai stressed peace.',
      'CONSULT/phone phumtham+macron',
    ],
    [
      'an acting minister as the subject of the verb behind him',
      'On the evening of 26 July, Acting Prime Minister Phumtham Wechayachai spoke by telephone with Emmanuel Macron.',
      'CONSULT/phone phumtham+macron',
    ],
    [
      'nobody where none is named',
      'Macron called the acting prime minister of Thailand.',
      'CONSULT/phone macron+thailand',
    ],
  ])('%s, and not who holds the office', (_, text, act) =>
    expect(statementsIn(text, '2025-07-26').map(actOf)).toContain(act),
  )
})
