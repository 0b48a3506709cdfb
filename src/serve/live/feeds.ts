import type { Reconciliation } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { type Change, changeBetween, type State, stateOf } from './change.js'

/** What is told to those who follow a dossier: what is new or moved since what they know; `id` names the state that they know then. */
export type News = Change & { readonly id: string }
type Tell = (news: News) => void

/** Followers of dossiers. The store is asked twice a second, and only while somebody follows. */
export type Feeds = {
  /** Notes a state that a page has shown, so that what follows can be told from it. */
  readonly noteState: (dossier: string, id: string, record: Reconciliation) => void
  /** Tells what is new since the state `since`, then whatever comes; ends when the returned function is called. */
  readonly follow: (dossier: string, since: string | null, tell: Tell) => () => void
  /** Looks at once, after an import or a decision. */
  readonly check: (dossier: string) => Promise<void>
  readonly followers: () => number
  /** How the record of a dossier is read, by whoever keeps it for pages too: what is told of is then what a page shows. */
  readonly readWith: (read: (dossier: string) => Promise<Reconciliation | null>) => void
}

type Feed = { readonly states: Map<string, State>; readonly followers: Set<Follower>; current: string | null }
type Follower = { knows: string | null; readonly tell: Tell }

/** States kept for each dossier: whoever knows an older one is told only that something is new. */
const STATES = 12
const EVERY_MS = 500

/** Makes the followers' side of a store. */
export function createFeeds(store: Store, everyMs = EVERY_MS): Feeds {
  const feeds = new Map<string, Feed>()
  let isAsking = false
  let read: (dossier: string) => Promise<Reconciliation | null> = (dossier) => store.reconciliation.load(dossier)
  const feedOf = (dossier: string): Feed => {
    const feed = feeds.get(dossier) ?? { states: new Map(), followers: new Set<Follower>(), current: null }
    feeds.set(dossier, feed)
    return feed
  }
  const followers = () => [...feeds.values()].reduce((sum, feed) => sum + feed.followers.size, 0)
  const check = async (dossier: string) => {
    const feed = feedOf(dossier)
    const id = stateId(await store.notes.get(dossier, 'reconciled'))
    if (!id) return
    if (!feed.states.has(id)) {
      const record = await read(dossier)
      if (record) keep(feed, id, stateOf(record))
    }
    feed.current = id
    for (const follower of feed.followers) inform(feed, follower)
  }
  const ask = async () => {
    for (const [dossier, feed] of feeds) if (feed.followers.size > 0) await check(dossier).catch(() => {})
    isAsking = followers() > 0
    if (isAsking) setTimeout(ask, everyMs).unref()
  }
  return {
    followers,
    check,
    readWith: (reader) => {
      read = reader
    },
    noteState(dossier, id, record) {
      const feed = feedOf(dossier)
      if (!feed.states.has(id)) keep(feed, id, stateOf(record))
    },
    follow(dossier, since, tell) {
      const feed = feedOf(dossier)
      const follower: Follower = { knows: since, tell }
      feed.followers.add(follower)
      void check(dossier).catch(() => {})
      if (!isAsking) setTimeout(ask, everyMs).unref()
      isAsking = true
      return () => void feed.followers.delete(follower)
    },
  }
}

/** The short name of a state: what the pipeline notes of its last run. */
export function stateId(fingerprint: string | null): string | null {
  return fingerprint?.slice(0, 16) ?? null
}

function keep(feed: Feed, id: string, state: State): void {
  feed.states.set(id, state)
  if (feed.states.size > STATES) feed.states.delete(feed.states.keys().next().value!)
}

function inform(feed: Feed, follower: Follower): void {
  const { current: id } = feed
  if (!id || follower.knows === id) return
  const [before, after] = [follower.knows ? feed.states.get(follower.knows) : undefined, feed.states.get(id)]
  const isFirst = follower.knows === null
  follower.knows = id
  // Who knows nothing yet begins here.
  if (isFirst || !after) return
  const change = before ? changeBetween(before, after) : { type: 'unknown' as const, ids: [], count: 0 }
  if (change.type === 'unknown' || change.count > 0) follower.tell({ ...change, id })
}
