import { sha256 } from '../../model/index.js'
import type { Letter } from './letter.js'
import { letterHtml } from './letter-html.js'
import { letterText } from './letter-text.js'

/** A letter as a message that was not sent yet (RFC 5322, `X-Unsent`): HTML with plain text beside it; whoever opens it adds sender and recipients. */
export async function letterMail(letter: Letter, at: string): Promise<string> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  // Lines of a message end in CR and LF.
  const [text, html] = [letterText(letter), letterHtml(letter)].map((part) => part.replaceAll('\n', '\r\n'))
  const id = sha256(`${at}\n${text}`).slice(0, 32)
  const composer = new MailComposer({
    subject: letter.title,
    date: new Date(at),
    messageId: `<${id}@readout>`,
    headers: { 'X-Unsent': '1' },
    baseBoundary: id,
    text,
    html,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return (await composer.compile().build()).toString()
}
