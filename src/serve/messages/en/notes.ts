/** English: notes of persons on a brief. */
export const notes = {
  'notes.title': 'Notes of readers',
  'notes.by': 'Note by {name}, {at}. A person’s own words, not from the sources. ',
  'notes.withdraw': 'Take out',
  'notes.gone': 'On a sentence that the brief no longer has: “{words}”',
  'notes.add': 'Add a note of your own',
  'notes.about': 'It stands in the brief under your name, marked as yours, and is printed and frozen with it.',
  'notes.place': 'Beside',
  'notes.whole': 'The brief as a whole',
  'notes.text': 'Your note',
  'notes.save': 'Keep this note',
  'notes.incomplete':
    'The note was not kept: it needs words (2,000 characters at most) and a name, and only its writer or an editor takes it out.',
} as const
