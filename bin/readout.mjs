#!/usr/bin/env node
// Starts the built CLI; builds it first in a checkout where that has not happened yet.
import { existsSync } from 'node:fs'

const entry = new URL('../dist/cli/index.js', import.meta.url)
if (!existsSync(entry)) await import('../scripts/build.mjs')
await import(entry.href)
