import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../model/index.js'

export type Asset = { readonly body: string; readonly type: string; readonly tag: string }

const NAME = /^[a-zA-Z0-9-]+\.(css|js|svg)$/
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}
const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 -10 20 20"><circle r="8" fill="none" stroke="#777" stroke-width="2"/><circle r="4.6" fill="#777"/></svg>'

/** Serves the built style sheet and scripts from one folder, read once; unknown names give null. */
export function createAssets(folder?: string): (name: string) => Asset | null {
  const from = folder ?? builtFolder()
  const known = new Map<string, Asset | null>([['icon.svg', asset(ICON, 'svg')]])
  return (name) => {
    if (!NAME.test(name)) return null
    if (!known.has(name)) known.set(name, load(from, name))
    return known.get(name) ?? null
  }
}

function load(folder: string, name: string): Asset | null {
  const file = join(folder, name)
  const source = fileURLToPath(new URL(name, import.meta.url))
  const found = [file, ...(name.endsWith('.css') ? [source] : [])].find(existsSync)
  return found ? asset(readFileSync(found, 'utf8'), name.split('.').at(-1)!) : null
}

function asset(body: string, extension: string): Asset {
  return { body, type: TYPES[extension]!, tag: sha256(body).slice(0, 12) }
}

function builtFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return join(folder, 'dist', 'client')
}
