import type { Visit } from '../visit/visit.js'

export const MAX_UPLOAD_BYTES = 64 * 1024 * 1024

/** The form that takes files in: chosen, or dropped on it; a bar and words tell how far it has come. */
export function UploadForm({ visit: { say }, dossier }: { visit: Visit; dossier: string }) {
  return (
    <readout-drop>
      <form
        class="upload"
        method="post"
        enctype="multipart/form-data"
        action={`/d/${encodeURIComponent(dossier)}/import`}
      >
        <label>
          {say('import.files')}
          <input type="file" name="files" multiple required />
        </label>
        <p class="soft">{say('import.kinds', { mb: MAX_UPLOAD_BYTES / 1024 / 1024 })}</p>
        <button type="submit">{say('import.send')}</button>
        <progress hidden max="1" value="0" aria-label={say('import.sending')}></progress>
        <p class="progress-words soft" role="status"></p>
      </form>
    </readout-drop>
  )
}
