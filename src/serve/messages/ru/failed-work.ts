/** Russian: work that failed. */
export const failedWork = {
  'work.title': 'Невыполненная работа',
  'work.about':
    'Каждая работа пробуется три раза с растущими паузами, затем откладывается; всё остальное продолжается. Повторить ничего не стоит; то, от чего отказались, остаётся как есть, пока не изменится текст или программа.',
  'work.none': 'Невыполненной работы нет.',
  'work.item': 'Что',
  'work.state': 'Состояние',
  'work.why': 'Почему',
  'work.waiting': 'повтор в {at}',
  'work.dead': 'отложено',
  'work.discarded': 'отказались',
  'work.attempts': {
    one: '{n} попытка, последняя {at}',
    few: '{n} попытки, последняя {at}',
    many: '{n} попыток, последняя {at}',
    other: '{n} попытки, последняя {at}',
  },
  'work.extract': 'Разбор документа',
  'work.settle': 'Сведение досье',
  'work.poll': 'Опрос источника',
  'work.replay': 'Повторить',
  'work.discard': 'Отказаться',
  'work.gone': 'Этой работы в списке больше нет; возможно, она уже выполнена.',
  'work.more': {
    one: 'Ещё {n} показывает «readout jobs».',
    few: 'Ещё {n} показывает «readout jobs».',
    many: 'Ещё {n} показывает «readout jobs».',
    other: 'Ещё {n} показывает «readout jobs».',
  },
} as const
