import type { DossierVisit } from '../visit/visit.js'
import { briefMarkdown, type ToldBrief } from './brief-markdown.js'
import { letterOf } from './letter.js'
import { letterHtml } from './letter-html.js'
import { letterMail } from './letter-mail.js'

/** The brief of a page as files to take along: Markdown, and a letter as a page and as an e-mail. */
export function briefFiles(told: (visit: DossierVisit) => ToldBrief | Promise<ToldBrief>) {
  return {
    md: async (visit: DossierVisit) => briefMarkdown(await told(visit)),
    html: async (visit: DossierVisit) => letterHtml(letterOf(await told(visit))),
    eml: async (visit: DossierVisit) => letterMail(letterOf(await told(visit)), visit.now),
  }
}
