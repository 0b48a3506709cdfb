import { StoreError, wordsOf } from '../error.js'
import { storableQuery } from './storable.js'

const CODES: Readonly<Record<string, string>> = {
  '53100': 'its disk is full. Free some space and run the command again; what is stored stays',
  '53300': 'it has too many connections. Close some, or raise max_connections',
  '57014': 'a statement took too long and was stopped. Try again when the machine is less busy',
  '57P01': 'it was shut down. Start it again and run the command again; what is stored stays',
  '42501': 'its user lacks a permission. Grant it, or use another user',
  EACCES: 'the folder does not allow it. Change its permissions, or use another folder',
  EEXIST: 'a file stands where the folder should be. Move that file, or use another folder',
  ENOTDIR: 'a file stands where a folder should be. Move that file, or use another folder',
  EROFS: 'the disk can only be read. Use another folder',
  ENOSPC: 'the disk is full. Free some space and run the command again; what is stored stays',
}

/** The same nouns, but whatever one of their methods throws is a `StoreError` with words. */
export function inWords<T extends object>(where: string, name: string, noun: T): T {
  const entries = Object.entries(noun).map(([key, member]) => {
    if (typeof member !== 'function') return [key, member]
    return [key, worded(where, `${name}.${key}`, member as (...args: unknown[]) => unknown)]
  })
  return Object.fromEntries(entries) as T
}

/** One function that takes any text as an id or filter, and whose errors have words; promises and async iterables are followed. */
export function worded<A extends unknown[], R>(
  where: string,
  what: string,
  work: (...args: A) => R,
): (...args: A) => R {
  return (...args) => {
    const result = work(...(args.map(storableQuery) as A))
    if (result instanceof Promise) return result.catch((error) => Promise.reject(storeError(where, what, error))) as R
    if (isIterable(result)) return followed(where, what, result) as R
    return result
  }
}

/** Any error of the database or the file system as a `StoreError`. */
export function storeError(where: string, what: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = (error as { code?: string } | null)?.code ?? ''
  const known = CODES[code]
  const isFull = code === '53100' || code === 'ENOSPC'
  const reason =
    known ?? `${wordsOf(error)}${code ? ` (${code})` : ''}. Run \`readout doctor\` for the state of the store`
  return new StoreError(
    isFull ? 'disk-full' : 'failed',
    `The store in ${where} could not do ${what}: ${reason}.`,
    error,
  )
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

async function* followed(where: string, what: string, items: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  try {
    yield* items
  } catch (error) {
    throw storeError(where, what, error)
  }
}
