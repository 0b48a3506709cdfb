import type { notes as english } from '../en/notes.js'
import type { Message } from '../index.js'

/** Russian: notes of persons on a brief. */
export const notes: Readonly<Record<keyof typeof english, Message>> = {
  'notes.title': 'Заметки читателей',
  'notes.by': 'Заметка: {name}, {at}. Слова человека, не из источников. ',
  'notes.withdraw': 'Убрать',
  'notes.gone': 'К предложению, которого в сводке больше нет: «{words}»',
  'notes.add': 'Добавить свою заметку',
  'notes.about': 'Она стоит в сводке под вашим именем, отмечена как ваша, печатается и закрепляется вместе с ней.',
  'notes.place': 'К чему',
  'notes.whole': 'Сводка в целом',
  'notes.text': 'Заметка',
  'notes.save': 'Сохранить заметку',
  'notes.incomplete':
    'Заметка не сохранена: нужны слова (не больше 2000 знаков) и имя, а убрать её может только автор или редактор.',
}
