import { visibleControls } from '../say/index.js'
import { Layout } from './parts/layout.js'

/** A whole page as HTML, in its frame. Signs that turn the direction of writing are shown, wherever they stand in it. */
export async function pageOf(frame: Parameters<typeof Layout>[0]): Promise<string> {
  return `<!doctype html>${visibleControls(String(await Layout(frame)))}`
}
