/** English: what a model of your own made. */
export const machine = {
  'decisions.admit': 'Taken over from a model’s proposals',
  'decisions.decline': 'Proposal declined',
  'machine.title': 'Proposals',
  'machine.by': 'Machine text: {model}, {at}',
  'machine.about':
    'What a model of your own found and the rules did not. Each rests on words that stand in the document; none counts until a person takes it over.',
  'machine.none': 'Nothing waits for a decision. “readout propose” asks a model of your own.',
  'machine.statement': 'Proposed statement',
  'machine.slots': 'Proposed completion',
  'machine.when': 'When',
  'machine.place': 'Where',
  'machine.participants': 'Who',
  'machine.accept': 'Take over',
  'machine.decline': 'Decline',
  'machine.gone': 'Its words are no longer in the document, so it cannot be taken over.',
  'machine.brief': 'Summary in a model’s words',
  'machine.checked':
    'Every number and name of a sentence stands in what it cites; whether the sense is right, no check can say.',
  'machine.translation': 'Machine translation: {lang}',
  'machine.original': 'Original',
  'machine.translated': 'Translation',
  'machine.leftOut': 'left out: its numbers are not those of the original',
} as const
