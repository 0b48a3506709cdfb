/** What each route of the API gives, in Russian; the English words stand with the routes themselves. */
export const routes: Readonly<Record<string, string>> = {
  'get /api/v1/dossiers': 'Все досье',
  'get /api/v1/dossiers/{dossier}': 'Одно досье',
  'get /api/v1/dossiers/{dossier}/events': 'События по порядку времени',
  'get /api/v1/dossiers/{dossier}/events/{event}': 'Одно событие: статус, выводы, опережение, первоисточники и голоса',
  'get /api/v1/dossiers/{dossier}/documents': 'Документы по порядку публикации',
  'get /api/v1/dossiers/{dossier}/documents/{document}': 'Один документ',
  'get /api/v1/dossiers/{dossier}/documents/{document}/statements': 'Высказывания одного документа с местами в тексте',
  'get /api/v1/dossiers/{dossier}/tallies': 'Зафиксированное рядом с заявленным',
  'get /api/v1/dossiers/{dossier}/commitments': 'Обязательства, их условия и разные чтения конца',
  'get /api/v1/dossiers/{dossier}/schedule': 'Объявленное рядом с увиденным',
  'get /api/v1/dossiers/{dossier}/sources': 'Что стало с ранними сообщениями каждого источника',
  'get /api/v1/dossiers/{dossier}/bursts': 'Периоды повышенного внимания',
  'get /api/v1/dossiers/{dossier}/search': 'Подходящие события, высказывания и документы',
  'get /api/v1/dossiers/{dossier}/brief': 'Сводка досье или одного дня со ссылками',
  'get /api/v1/dossiers/{dossier}/curations': 'Решения редакторов в том порядке, в котором они приняты',
  'post /api/v1/dossiers/{dossier}/curations': 'Принимает решение; нужно право “curate”',
  'post /api/v1/dossiers/{dossier}/imports':
    'Принимает файлы: посты, статьи, ленты, выгрузки, архивы; нужно право “import”',
  'get /api/v1/dossiers/{dossier}/machine':
    'Предложения, переводы и сводки вашей собственной модели, с её именем и временем',
  'get /api/v1/alerts': 'Сохранённые правила, каналы без их тайн и прошлые оповещения, новые сверху',
  'post /api/v1/alerts/rules': 'Добавляет правило; нужно право “curate”',
  'delete /api/v1/alerts/rules/{rule}': 'Убирает правило; нужно право “curate”',
}
