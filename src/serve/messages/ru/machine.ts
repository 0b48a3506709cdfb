/** Russian: what a model of your own made. */
export const machine = {
  'decisions.admit': 'Принято из предложений модели',
  'decisions.decline': 'Предложение отклонено',
  'machine.title': 'Предложения',
  'machine.by': 'Машинный текст: {model}, {at}',
  'machine.about':
    'То, что нашла ваша модель и чего не нашли правила. Каждое предложение опирается на слова документа; ни одно не учитывается, пока его не примет человек.',
  'machine.none': 'Решения ничего не ждёт. Спросить вашу модель: «readout propose».',
  'machine.statement': 'Предложенное утверждение',
  'machine.slots': 'Предложенное дополнение',
  'machine.when': 'Когда',
  'machine.place': 'Где',
  'machine.participants': 'Кто',
  'machine.accept': 'Принять',
  'machine.decline': 'Отклонить',
  'machine.gone': 'Этих слов в документе больше нет, поэтому принять предложение нельзя.',
  'machine.brief': 'Сводка словами модели',
  'machine.checked':
    'Каждое число и имя предложения есть в том, на что оно ссылается; верен ли смысл, проверить нельзя.',
  'machine.translation': 'Машинный перевод: {lang}',
  'machine.original': 'Оригинал',
  'machine.translated': 'Перевод',
  'machine.leftOut': 'пропущено: числа не те, что в оригинале',
} as const
