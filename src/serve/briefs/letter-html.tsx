import type { Child } from 'hono/jsx'
import type { Letter, LetterLine } from './letter.js'

/** Programs for mail read no style sheet, so every element has its own style; all of them are constants. */
const FONT = "font-family:Arial,'Helvetica Neue',Helvetica,sans-serif"
const STYLE = {
  body: `margin:0;padding:0;background-color:#fbfbf9;color:#1b1d21;${FONT}`,
  frame: 'width:100%;max-width:640px;margin:0 auto',
  page: `padding:20px 16px;font-size:16px;line-height:1.5;color:#1b1d21;text-align:left;${FONT}`,
  h1: 'margin:0 0 4px;font-size:24px;line-height:1.25',
  h2: 'margin:28px 0 8px;font-size:18px;line-height:1.3',
  soft: 'margin:0 0 4px;font-size:14px;color:#51565e',
  short: 'margin:20px 0 0;padding:0 0 0 14px;border-left:3px solid #1b1d21',
  list: 'margin:0;padding:0 0 0 26px',
  item: 'margin:0 0 8px;padding:0;overflow-wrap:anywhere',
  source: 'margin:0 0 6px;padding:0;font-size:14px;overflow-wrap:anywhere',
  link: 'color:#0b57a8',
  plain: 'color:#1b1d21;text-decoration:none',
  note: 'margin:4px 0 0;padding:0 0 0 10px;border-left:2px solid #d8dbe0;font-size:14px;white-space:pre-line',
  foot: 'margin:28px 0 0;padding:12px 0 0;border-top:1px solid #d8dbe0;font-size:14px;color:#51565e',
} as const

/** A letter as one HTML page without script, image or anything else from outside; it keeps to the width of a phone. */
export function letterHtml(letter: Letter): string {
  return `<!doctype html>${String(<LetterPage letter={letter} />)}\n`
}

function LetterPage({ letter }: { letter: Letter }) {
  const { lang, title, about, takeaways, sections, notes, sources, here } = letter
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
      </head>
      <body style={STYLE.body}>
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border={0} style={STYLE.frame}>
          <tr>
            <td style={STYLE.page}>
              <h1 style={STYLE.h1}>{title}</h1>
              {about.map((words) => (
                <p style={STYLE.soft}>{words}</p>
              ))}
              {takeaways.lines.length > 0 ? (
                <div style={STYLE.short}>
                  <h2 style={`${STYLE.h2};margin-top:0`}>{takeaways.heading}</h2>
                  <ul style={STYLE.list}>
                    {takeaways.lines.map((line) => (
                      <Line line={line} />
                    ))}
                  </ul>
                </div>
              ) : null}
              {sections.map(({ heading, first, lines }) => (
                <>
                  <h2 style={STYLE.h2}>{heading}</h2>
                  <ol start={first} style={STYLE.list}>
                    {lines.map((line) => (
                      <Line line={line} />
                    ))}
                  </ol>
                </>
              ))}
              {notes.lines.length > 0 ? <h2 style={STYLE.h2}>{notes.heading}</h2> : null}
              {notes.lines.map((words) => (
                <p style={STYLE.note}>{words}</p>
              ))}
              <Sources sources={sources} />
              <p style={STYLE.foot}>
                <A href={here.href}>{here.words}</A>
              </p>
            </td>
          </tr>
        </table>
      </body>
    </html>
  )
}

function Line({ line: { text, isVerbatim, lang, href, marks, notes } }: { line: LetterLine }) {
  return (
    <li style={STYLE.item}>
      {isVerbatim ? (
        <q lang={lang ?? undefined}>{text}</q>
      ) : href ? (
        <a href={href} style={STYLE.plain}>
          {text}
        </a>
      ) : (
        text
      )}
      {marks.map(({ number, href: to }) => (
        <>
          {' '}
          <A href={to}>[{number}]</A>
        </>
      ))}
      {notes.map((note) => (
        <p style={STYLE.note}>{note}</p>
      ))}
    </li>
  )
}

function Sources({ sources: { heading, list } }: { sources: Letter['sources'] }) {
  if (list.length === 0) return null
  return (
    <>
      <h2 style={STYLE.h2}>{heading}</h2>
      <ol style={STYLE.list}>
        {list.map(({ title, lang, by, href }) => (
          <li style={STYLE.source}>
            <a href={href} lang={lang ?? undefined} style={STYLE.link}>
              {title}
            </a>
            {by ? ` · ${by}` : ''}
          </li>
        ))}
      </ol>
    </>
  )
}

function A({ href, children }: { href: string; children?: Child }) {
  return (
    <a href={href} style={STYLE.link}>
      {children}
    </a>
  )
}
