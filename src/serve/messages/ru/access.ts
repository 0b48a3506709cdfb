import type { access as english } from '../en/access.js'
import type { Message } from '../index.js'

/** Russian: sign-in, users, tokens and the audit log. */
export const access: Readonly<Record<keyof typeof english, Message>> = {
  'signIn.title': 'Вход',
  'signIn.name': 'Имя',
  'signIn.password': 'Пароль',
  'signIn.enter': 'Войти',
  'signIn.out': 'Выйти',
  'signIn.wrong': 'Имя или пароль не подходят. Ничего не изменено.',
  'signIn.wait': {
    one: 'Слишком много попыток. Подождите {n} минуту и попробуйте снова.',
    few: 'Слишком много попыток. Подождите {n} минуты и попробуйте снова.',
    many: 'Слишком много попыток. Подождите {n} минут и попробуйте снова.',
    other: 'Слишком много попыток. Подождите {n} минуты и попробуйте снова.',
  },
  'signIn.noUsers': 'Пользователей нет, поэтому каждый за этой машиной — редактор. Чтобы спрашивать, кто пришёл:',
  'users.title': 'Пользователи и журнал',
  'users.about':
    'Читатели смотрят; редакторы ещё загружают файлы и принимают решения. Пользователей и ключи добавляют только на самой машине, не через страницу.',
  'users.people': 'Пользователи',
  'users.tokens': 'Ключи для программ',
  'users.audit': 'Что было сделано',
  'users.name': 'Имя',
  'users.may': 'Может',
  'users.since': 'С какого времени',
  'users.reader': 'читатель',
  'users.editor': 'редактор',
  'users.nobody': 'Пользователей нет: каждый за этой машиной — редактор, и сервер отвечает только на ней.',
  'users.noTokens': 'Ключей нет.',
  'users.nothingDone': 'Записей пока нет.',
  'users.at': 'Когда',
  'users.who': 'Кто',
  'users.what': 'Что',
  'users.from': 'Откуда',
  'users.unnamed': 'за этой машиной',
  'trouble.signedOut': 'Вход не выполнен',
  'trouble.signedOutText': 'Войдите и отправьте ещё раз; ничего не изменено.',
  'trouble.mayNot': '«{name}» не может этого сделать; может редактор.',
}
