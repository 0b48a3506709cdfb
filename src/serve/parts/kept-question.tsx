import type { Visit } from '../visit/visit.js'

/** What a form sends along unseen: the rest of the question that the page was asked, but for the parameters that the form asks for itself. */
export function KeptQuestion({ visit, but }: { visit: Visit; but: readonly string[] }) {
  return (
    <>
      {[...visit.query].map(([name, value]) =>
        but.includes(name) ? null : <input type="hidden" name={name} value={value} />,
      )}
    </>
  )
}
