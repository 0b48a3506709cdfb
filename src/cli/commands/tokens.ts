import { resolve } from 'node:path'
import type { Command } from 'commander'
import { openAccess, SCOPES } from '../../serve/access/index.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome } from '../home.js'
import { print, printJson, tell } from '../output.js'
import { scopesIn } from '../scopes.js'

/** `readout tokens add|remove|list`: keys with which programs use the API. */
export function addTokens(program: Command): void {
  const tokens = program.command('tokens').description('keys with which programs use the API')
  examples(tokens, [
    ['A key that reads', 'readout tokens add dashboard'],
    ['A key that also takes files in', 'readout tokens add collector --scope read,import'],
  ])
  withHome(tokens.command('add'))
    .description('make a token and print it, once; only its SHA-256 is kept')
    .argument('<name>', 'what it is for')
    .option('--scope <scopes>', `what it may do, with commas between: ${SCOPES.join(', ')}`, 'read')
    .action(async (name: string, options: HomeOptions & { scope: string }) => {
      const scopes = scopesIn(options.scope, SCOPES)
      const { accounts, audit } = openAccess(resolve(options.home))
      const at = new Date().toISOString()
      const token = accounts.addToken(name, scopes, at)
      audit.note({
        at,
        who: null,
        kind: 'command',
        what: 'token added',
        address: null,
        detail: `${name} ${scopes.join(' ')}`,
      })
      if (options.json) return printJson({ name, scopes, token })
      await print(token)
      tell('This is the only time it is shown. Send it as “Authorization: Bearer TOKEN”.')
    })
  withHome(tokens.command('remove'))
    .description('remove a token; it ends at once')
    .argument('<name>', 'name of the token')
    .action(async (name: string, options: HomeOptions) => {
      const { accounts, audit } = openAccess(resolve(options.home))
      accounts.removeToken(name)
      audit.note({
        at: new Date().toISOString(),
        who: null,
        kind: 'command',
        what: 'token removed',
        address: null,
        detail: name,
      })
      await print(`The token “${name}” is no longer taken.`)
    })
  withHome(tokens.command('list'))
    .description('list the tokens')
    .action(async (options: HomeOptions) => {
      for (const { name, scopes, addedAt } of openAccess(resolve(options.home)).accounts.tokens())
        await (options.json
          ? printJson({ name, scopes, addedAt })
          : print(`${name}\t${scopes.join(',')}\tsince ${addedAt.slice(0, 10)}`))
    })
}
