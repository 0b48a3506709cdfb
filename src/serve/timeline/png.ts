import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FONTS = ['dejavu-sans.ttf', 'dejavu-sans-bold.ttf']
const TWICE = 2

/** A standalone drawing as a PNG at twice its size, in fonts of our own; `folder` is that of the built assets. */
export async function pngOf(svg: string, folder?: string): Promise<Uint8Array<ArrayBuffer>> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: TWICE },
    font: {
      fontFiles: FONTS.map((name) => fontFile(name, folder)),
      loadSystemFonts: false,
      defaultFontFamily: 'DejaVu Sans',
    },
  })
  return new Uint8Array(picture.asPng())
}

function fontFile(name: string, folder?: string): string {
  const built = folder ? join(folder, name) : ''
  return existsSync(built) ? built : fileURLToPath(new URL(`../fonts/${name}`, import.meta.url))
}
