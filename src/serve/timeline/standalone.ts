import { createHash } from 'node:crypto'

/** Literal colours: programs that only draw SVG know no variables and no schemes. */
const STYLE =
  'text{font:12px "DejaVu Sans","Noto Sans",sans-serif;fill:#1b1d21}.title{paint-order:stroke;stroke:#fff;stroke-width:6px}.lane{paint-order:stroke;stroke:#fff;stroke-width:3px}.lane,.tick{fill:#51565e}.base,.grid{stroke:#d8dbe0;fill:none}.attention{fill:#c3cdd8}.burst{stroke:#7b8794;stroke-width:3}.future{fill:#f1f3f6}.now{stroke:#51565e;stroke-dasharray:3 3}.join{stroke:#8b929c;fill:none}.vague{stroke:#1b1d21;stroke-opacity:.25;stroke-width:6;stroke-linecap:round}.span{stroke:#1b1d21;stroke-width:1.5}.flag{fill:#1b1d21;stroke:#1b1d21;stroke-width:1.5}.hit{fill:none}.g-line{fill:#fff;stroke:#1b1d21;stroke-width:1.6}.g-dash{stroke-dasharray:2.6 2.2}.g-fill{fill:#1b1d21}.g-warn{fill:#fff;stroke:#1b1d21;stroke-width:1.4}.g-bang{stroke:#1b1d21;stroke-width:1.4}.count{fill:#0b57a8}.count-text{fill:#fff;font-size:11px;font-weight:700}.col{stroke:#1b1d21}.solid{fill:#1b1d21}.empty{fill:#fff}.hatch{stroke:#1b1d21;stroke-width:1}'

/** The content-security policy under which an exported drawing may carry its own style. */
export const STANDALONE_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** A plot that can leave the page: its own colours, a title, a white ground. */
export function standalone(svg: string, title: string): string {
  const open = svg.indexOf('>') + 1
  const text = title.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.slice(0, open)}<title>${text}</title><style>${STYLE}</style><rect width="100%" height="100%" fill="#fff"/>${svg.slice(open)}`
}
