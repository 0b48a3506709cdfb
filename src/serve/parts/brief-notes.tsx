import type { Brief } from '../../model/index.js'
import { mayWithdraw } from '../brief-notes/mount-notes.js'
import type { Note } from '../brief-notes/notes.js'
import { placeOf } from '../brief-notes/place-notes.js'
import { moment } from '../text/format.js'
import { dossierLink } from '../visit/links.js'
import type { DossierVisit } from '../visit/visit.js'
import { By } from './curation-form.js'

/** Notes of persons, marked as theirs. */
export function NoteList({ notes, visit }: { notes: readonly Note[]; visit: DossierVisit }) {
  return (
    <>
      {notes.map((note) => (
        <NoteView note={note} visit={visit} />
      ))}
    </>
  )
}

function NoteView({ note, visit }: { note: Note; visit: DossierVisit }) {
  const { say, lang, site, view } = visit
  return (
    <div class="note" id={note.id} role="note">
      <p class="words" dir="auto">
        {note.text}
      </p>
      <small class="soft">
        {say('notes.by', { name: note.by, at: moment(note.at, lang) })}
        {site.notes && !view.asOf && mayWithdraw(visit, note) ? (
          <form class="noprint" method="post" action={dossierLink(visit, 'brief/notes/withdraw')}>
            <input type="hidden" name="id" value={note.id} />
            <button type="submit">{say('notes.withdraw')}</button>
          </form>
        ) : null}
      </small>
    </div>
  )
}

/** Notes on the brief as a whole, and on sentences that it no longer has. */
export function NotesApart({ notes, visit }: { notes: readonly Note[]; visit: DossierVisit }) {
  const { say } = visit
  if (notes.length === 0) return null
  return (
    <>
      <h2 id="notes">{say('notes.title')}</h2>
      {notes.map((note) => (
        <>
          {note.beside ? <p class="soft">{say('notes.gone', { words: note.beside })}</p> : null}
          <NoteView note={note} visit={visit} />
        </>
      ))}
    </>
  )
}

/** The form for a note, beside one sentence or on the brief as a whole. */
export function NoteForm({ visit, brief, date }: { visit: DossierVisit; brief: Brief; date: string | null }) {
  const { say, site, view } = visit
  if (!site.notes || view.asOf) return null
  const sentences = brief.sections.flatMap((section) => section.sentences)
  return (
    <details class="curation noprint">
      <summary>{say('notes.add')}</summary>
      <p class="soft">{say('notes.about')}</p>
      <form method="post" action={dossierLink(visit, 'brief/notes')}>
        {date ? <input type="hidden" name="day" value={date} /> : null}
        <label>
          {say('notes.place')}
          <select name="place">
            <option value="">{say('notes.whole')}</option>
            {sentences.map((sentence, n) => (
              <option value={placeOf(sentence)}>
                {n + 1}. {sentence.text.length > 90 ? `${sentence.text.slice(0, 89)}…` : sentence.text}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('notes.text')}
          <textarea name="text" required maxlength={2000} rows={4}></textarea>
        </label>
        <By visit={visit} />
        <button type="submit">{say('notes.save')}</button>
      </form>
    </details>
  )
}
