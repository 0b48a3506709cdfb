/** English: work that failed. */
export const failedWork = {
  'work.title': 'Work that failed',
  'work.about':
    'Each piece is tried three times with growing pauses, then set aside; everything else went on. Trying again costs nothing; what is given up stays as it is until its text or the program changes.',
  'work.none': 'No work has failed.',
  'work.item': 'What',
  'work.state': 'State',
  'work.why': 'Why',
  'work.waiting': 'tried again at {at}',
  'work.dead': 'set aside',
  'work.discarded': 'given up',
  'work.attempts': { one: '{n} attempt, the last at {at}', other: '{n} attempts, the last at {at}' },
  'work.extract': 'Extraction of a document',
  'work.settle': 'Linking and reconciling of a dossier',
  'work.poll': 'Polling of a source',
  'work.replay': 'Try again',
  'work.discard': 'Give up',
  'work.gone': 'This work is no longer listed; it may have succeeded meanwhile.',
  'work.more': { one: 'One more is listed by “readout jobs”.', other: '{n} more are listed by “readout jobs”.' },
} as const
