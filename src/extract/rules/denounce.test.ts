import { expect, test } from 'vitest'
import { resources } from '../../../test/fixtures/resources.js'
import { documentOf } from '../../cli/document-line.js'
import { extractDocument } from '../../pipeline/threads/extract-documents.js'

const OPENING = {
  en: 'I thank you, Madam President, and we are grateful to the members who asked for this debate. My delegation will be brief, because our people expect us to speak about what we have seen along the river, in Sudan and in Ethiopia, since the spring, when the families on both banks began to wait for news of each other.',
  ru: 'Благодарю вас, госпожа председатель, и мы признательны тем, кто попросил об этих прениях. Моя делегация будет краткой, потому что наши люди ждут от нас слов о том, что мы видели на реке, в Судане и в Эфиопии, с весны, когда семьи на обоих берегах стали ждать вестей друг от друга, а мы могли только слушать радио и надеяться.',
}

function accusations(lang: 'en' | 'ru', text: string, opening = `${OPENING[lang]} `) {
  const whole = opening + text
  const { statements } = extractDocument(documentOf({ id: 'speech', text: whole, lang }), resources)
  return statements
    .filter(({ reasons }) => reasons[0]?.by === 'accuse/denounce')
    .map(({ content, participants, reasons }) => ({
      said: whole.slice(...content),
      whom: participants.map(({ actor }) => actor),
      for: reasons.filter(({ by }) => by === 'accuse/denounce').map(({ saw }) => saw),
    }))
}

test.each([
  ['en', 'Turkey’s reckless dam has left our farmers without water.', ['turkey'], 'reckless'],
  ['en', 'Egypt refuses to open a single gate and ignores every letter, which is shameful.', ['egypt'], 'refuses'],
  ['ru', 'Турция незаконно перекрыла реку и лжёт об этом всему миру.', ['turkey'], 'незаконно'],
  ['ru', 'Египет отказывается открыть хотя бы один шлюз и игнорирует все письма.', ['egypt'], 'отказывается'],
] as const)(
  'a speaker who faults another side accuses it, in the words of the sentence (%s): %s',
  (lang, text, whom, word) => {
    expect(accusations(lang, text)).toEqual([{ said: text.slice(0, -1), whom, for: expect.arrayContaining([word]) }])
  },
)

test('whose brutal attack it is, is accused, and nobody else whom the sentence names', () => {
  const [told] = accusations('en', 'Farmers fled to Turkey from Egypt’s brutal attack on the lake.')
  expect(told?.whom).toEqual(['egypt'])
})

test.each([
  ['The reckless flooding of Ethiopia by Turkey drove farmers out.', ['turkey']],
  ['Turkey refuses to say a word on the illegal dam in Ethiopia.', ['turkey']],
  ['The illegal seizure of Ethiopia was a shameful act against Egypt.', []],
] as const)('whoever suffers it, and the place where it is done, is not accused: %s', (text, whom) => {
  expect(accusations('en', text).map((one) => one.whom)).toEqual([whom])
})

test('what somebody never did is no accusation, and those whom a speech cites are not its “we”', () => {
  const said =
    'Egypt claims that it opened the gates. We thank Turkey for its help. Turkey has never violated a treaty.'
  const { statements } = extractDocument(
    documentOf({ id: 'speech', text: `${OPENING.en} ${said}`, lang: 'en' }),
    resources,
  )
  expect(statements.filter(({ type }) => type === 'ACCUSE')).toEqual([])
  const thanks = statements.filter(({ type }) => type === 'SUPPORT').flatMap(({ participants }) => participants)
  expect(thanks.map(({ actor }) => actor)).toEqual(['turkey'])
})

test('whoever is addressed as “Madam President” is not the president whom the speech has named', () => {
  const said = 'Turkey refuses to stop. President Lourenço of Angola hosted the talks. I thank you, Madam President.'
  const { statements } = extractDocument(
    documentOf({ id: 'speech', text: `${OPENING.en} ${said}`, lang: 'en' }),
    resources,
  )
  expect(statements.filter(({ type }) => type === 'SUPPORT').flatMap(({ participants }) => participants)).toEqual([])
})

test('a readout that names the US in capitals is no speech, and what it tells is no accusation', () => {
  const told =
    'The foreign ministers of Turkey and Egypt spoke by telephone with the US Secretary of State on Friday morning. The call took half an hour. Most of it went to the dam, to the gauges along the river and to the ferries, which had stopped running a week before. Egypt pointed to the reckless filling of the lake. The ministers are to meet US officials in Ankara next month, and experts will prepare the papers.'
  expect(accusations('en', told, '')).toEqual([])
})

test.each([
  ['en', 'We mourn the victims of the tragic flood in Turkey and thank the volunteers.'],
  ['en', 'We call for an investigation of the attack and urge restraint.'],
  ['ru', 'Мы скорбим о жертвах трагического наводнения в Турции и благодарим добровольцев.'],
  ['ru', 'Мы призываем расследовать нападение и проявлять сдержанность.'],
] as const)('condolence, thanks and appeals accuse nobody (%s): %s', (lang, text) => {
  expect(accusations(lang, text)).toEqual([])
})

test('a report with the same words is no accusation by whoever wrote it', () => {
  expect(
    accusations('en', 'Turkey’s reckless dam has left farmers without water. Prices of wheat rose in May.', ''),
  ).toEqual([])
})

test('a talk that names no states accuses nobody, unless it is held in a council', () => {
  const speech = OPENING.en.replace(', in Sudan and in Ethiopia,', '')
  const talk = speech.replace('you, Madam President, and', 'you all, and').replace('delegation', 'friend')
  const blame = 'They refuse to mend the reckless dam, and that is a shameful mistake.'
  expect(accusations('en', blame, `${talk} `)).toEqual([])
  expect(accusations('en', blame, `${speech} `)).toHaveLength(1)
})

test.each([
  'We made mistakes in Sudan, we failed to listen, and I regret the absence of a ferry to this day.',
  'It would be wrong to forget the dead of Ethiopia, whom the flood took while everybody was silent.',
])('a talk that condemns nobody accuses nobody, whatever went wrong: %s', (text) => {
  expect(accusations('en', text)).toEqual([])
})
