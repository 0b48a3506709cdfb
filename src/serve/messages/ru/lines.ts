import type { lines as english } from '../en/lines.js'
import type { Message } from '../index.js'

/** Russian: what editors choose about the lines of a brief. */
export const lines: Readonly<Record<keyof typeof english, Message>> = {
  'lines.arrange': 'Расставить строки',
  'lines.done': 'Готово',
  'lines.about':
    'Читатели видят строки в вашем порядке и то, что часть строк опущена. Выбор сохраняется под вашим именем, остаётся после каждого пересчёта на обоих языках, его можно отменить; в закреплённой сводке он тоже есть.',
  'lines.up': 'Выше',
  'lines.down': 'Ниже',
  'lines.hide': 'Опустить',
  'lines.undo': 'Отменить',
  'lines.was-before': 'Передвинуто выше:',
  'lines.was-after': 'Передвинуто ниже:',
  'lines.was-hide': 'Опущено:',
  'lines.chosen': {
    one: 'Выбор редактора: {what} ({by}, {at}).',
    few: 'Выбор редакторов: {what} ({by}, {at}).',
    many: 'Выбор редакторов: {what} ({by}, {at}).',
    other: 'Выбор редакторов: {what} ({by}, {at}).',
  },
  'lines.moved': {
    one: '{n} строка переставлена',
    few: '{n} строки переставлены',
    many: '{n} строк переставлено',
    other: '{n} строки переставлены',
  },
  'lines.hidden': {
    one: '{n} строка опущена',
    few: '{n} строки опущены',
    many: '{n} строк опущено',
    other: '{n} строки опущены',
  },
  'lines.impossible':
    'Ничего не изменено: такой строки или такого выбора в сводке больше нет, строку некуда передвинуть или не указано имя.',
}
