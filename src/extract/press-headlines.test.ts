import { describe, expect, test } from 'vitest'
import { toldIn } from '../../test/statements/in-short.js'

describe('headlines of the press tell of', () => {
  test.each([
    [
      'the word of somebody whom only his trade names',
      'Georgia cannot join NATO – veteran diplomat',
      'STATE georgia+nato happened | veteran diplomat',
    ],
    [
      'the word of somebody who held an office',
      'Moldova has lost – ex-Sandu adviser',
      'STATE moldova happened | ex-Sandu adviser',
    ],
    [
      'the word of whoever an office names together with its body',
      'Hungary not leaving the alliance – Pentagon chief',
      'STATE hungary happened | hegseth',
    ],
    ['the boss of a body', 'NATO boss thanks Norway', 'SUPPORT rutte+norway happened | rutte'],
    ['an envoy, not the body he is sent to', 'Serbia has changed – envoy to EU', 'STATE serbia happened | envoy to EU'],
    [
      'a comment on what nobody named has done',
      'Kremlin comments on what Oslo vote means for Norway-Russia ties',
      'STATE norway+russia happened | kremlin',
    ],
    [
      'a comment on things by the names in them',
      'Tusk responds to rumours of plans for Hungarian bases in Serbia',
      'STATE hungary+serbia happened | tusk',
    ],
    [
      'a name taken for an adjective before its verb',
      'Stubb comments on Orban’s Lapland plan',
      'STATE orban happened | stubb',
    ],
    ['what somebody is called', 'Sandu calls Dodon a traitor', 'STATE dodon happened | sandu'],
    ['what somebody is called in quotes', 'Fico calls Macron ‘master of chaos’', 'STATE macron happened | fico'],
    [
      'what a deed is called, however long its name',
      'Kagame calls Burundi’s help for the militia a “breach of trust”.',
      'STATE burundi happened | kagame',
    ],
    ['a comparison', 'Vučić compares NATO leaders to Roman emperors', 'STATE nato happened | vucic'],
    [
      'the administration as its state',
      'Leavitt said that the Biden administration left no plan for Haiti.',
      'STATE us+haiti happened | leavitt',
    ],
    [
      'what a diplomat foretells of others',
      'Italy could announce withdrawal of troops from Kosovo – diplomat',
      'RETREAT/withdraw italy+kosovo possible | diplomat',
    ],
    [
      'who warns that others act',
      'Meloni warns Tunisia to close its border',
      'REQUEST/change meloni+tunisia happened | meloni',
    ],
    [
      'a nationality that stands for a person',
      'Poland arrests Belarusian over sabotage',
      'COERCE poland+belarus happened',
    ],
    [
      'soldiers who are killed in a clash',
      'Two Turkish soldiers are killed and five others are injured in a shooting near Dohuk.',
      'ASSAULT turkey happened',
    ],
    [
      'those who killed',
      'Three Israelis are killed and four others are wounded in a shooting by Palestinian gunmen.',
      'ASSAULT palestine+israel happened',
    ],
    [
      'aid that somebody gets',
      'Moldova will receive 90 million euros from the European Union.',
      'AID eu+moldova planned',
    ],
    [
      'an agreement that is entered into',
      'Japan entered into an agreement with Israel.',
      'SUPPORT japan+israel happened',
    ],
    [
      'soldiers who open fire',
      'Kenyan border guards open fire on Somali herders near Mandera.',
      'ASSAULT kenya+somalia happened',
    ],
    [
      'talks named by their matter',
      'Meloni’s team to hold Libya talks next week',
      'CONSULT/meet italy+libya 2025-03-17 planned',
    ],
    [
      'talks that somebody tells of as his own',
      'Lavrov confirms ‘serious discussions’ with Tokyo',
      'CONSULT japan+russia happened | lavrov',
    ],
    [
      'the holder of a bare office of the one state told of',
      'Iran ready for talks – FM',
      'CONSULT/meet iran possible | araghchi',
    ],
    [
      'to whom something in quotes is offered',
      'Slovak PM offers ‘safe haven’ to Georgia',
      'AGREE fico+georgia happened | fico',
    ],
    ['who gives way', 'Scholz caves in to Orban', 'CONCEDE scholz+orban happened'],
    [
      'talks that somebody calls for, with whom they are to be',
      'Ishiba calls for renewed talks with North Korea.',
      'REQUEST/meet ishiba+north-korea happened | ishiba',
    ],
    [
      'with whom somebody is ready to work',
      'Serbia ready to work with Egypt on grain – Vučić',
      'AGREE serbia+egypt happened | vucic',
    ],
    [
      'one of a state’s people',
      'Serbian banker believes Russia sanctions will stay',
      'STATE russia happened | Serbian banker',
    ],
  ])('%s', (_, text, statement) => {
    expect(toldIn(text)).toContain(statement)
  })
})

describe('headlines of the press do not tell of', () => {
  test.each([
    ['the minister where a headline tells of his state', 'Qatar ready to work with Norway – minister', '| minister'],
    ['the word of a state before a topic', 'Georgia vote and bloc troubles: Riga Forum: As it happened', '| georgia'],
    ['the father where the son speaks', 'Leave the dragon alone – Trump Jr. on China', '| china'],
    ['a state whose name ends that of a sea', 'Ship sinks in the Gulf of Mexico, Vance says', 'mexico'],
    ['an attack where something falls from the sky', 'A Boeing crashes near Lima, killing four Peruvians.', 'ASSAULT'],
    ['an attack where a fire kills', 'Nine Turkish sailors are killed in a fire in Mersin.', 'ASSAULT'],
    ['a request where somebody stays to do it', 'French officers will stay to advise the Chadian army.', 'REQUEST'],
    ['those whom a rally supports', 'Hundreds hold a rally in Lagos in support of Donald Trump.', 'trump'],
    ['places as those who are protested against', 'Protests are held in several cities in Chad.', 'cities'],
    ['the holder where another waits for the office', 'Chancellor-in-waiting Merz praises Poland', 'scholz'],
    [
      'how long a truce is to hold as its day',
      'The truce between Israel and Hezbollah will be extended to 9 May.',
      '05-09',
    ],
    ['a promise where something is promising', 'Macron-Modi dialogue ‘promising’ – Kremlin', 'AGREE'],
    ['those whom an act spares', 'Canada freezes all foreign aid except food aid to Sudan and Chad.', 'sudan'],
    ['the state of an office that somebody leaves', 'Ann Lee resigns as prime minister of Chad.', 'chad'],
    [
      'where something is announced as a meeting',
      'At the summit of northern allies in Oslo, Stubb announces a mission.',
      'CONSULT',
    ],
    ['the year of a name as a day', 'Thousands protest against Donald Trump and Project 2025.', '2025-01'],
    ['terms as somebody who speaks', 'Georgia will pay according to the terms of the deal, Kobakhidze said.', 'terms'],
    ['a request where something is only lacking', 'The Polish army needs 836 delegates, Tusk says.', 'REQUEST'],
  ])('%s', (_, text, wrong) => {
    expect(toldIn(text).join('; ')).not.toContain(wrong)
  })
})
