/** English: what editors choose about the lines of a brief. */
export const lines = {
  'lines.arrange': 'Arrange the lines',
  'lines.done': 'Done arranging',
  'lines.about':
    'Readers see the lines in your order, and that some are left out. What you choose is kept with your name, holds after every run in both languages, can be undone, and is frozen with the brief.',
  'lines.up': 'Up',
  'lines.down': 'Down',
  'lines.hide': 'Leave out',
  'lines.undo': 'Undo',
  'lines.was-before': 'Moved up:',
  'lines.was-after': 'Moved down:',
  'lines.was-hide': 'Left out:',
  'lines.chosen': {
    one: 'Chosen by an editor: {what} ({by}, {at}).',
    other: 'Chosen by editors: {what} ({by}, {at}).',
  },
  'lines.moved': { one: '{n} line stands elsewhere', other: '{n} lines stand elsewhere' },
  'lines.hidden': { one: '{n} line is left out', other: '{n} lines are left out' },
  'lines.impossible':
    'Nothing was changed: the brief no longer has that line or that choice, the line has nothing to pass, or the name is missing.',
} as const
