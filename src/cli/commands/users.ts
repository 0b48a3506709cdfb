import { resolve } from 'node:path'
import type { Command } from 'commander'
import { openAccess } from '../../serve/access/index.js'
import { askSecret } from '../ask-secret.js'
import { examples } from '../examples.js'
import { type HomeOptions, withHome } from '../home.js'
import { print, printJson } from '../output.js'
import { UsageError } from '../usage-error.js'

/** `readout users add|remove|list`: who may sign in to the workbench. */
export function addUsers(program: Command): void {
  const users = program.command('users').description('who may sign in to the workbench')
  examples(users, [
    ['An editor; the password is asked for', 'readout users add ann --role editor'],
    ['A reader, the password from a file', 'readout users add ben < password.txt'],
  ])
  withHome(users.command('add'))
    .description('add a user, or give one a new password or role (Argon2id; never kept in clear)')
    .argument('<name>', 'name to sign in with')
    .option('--role <role>', 'reader (looks) or editor (takes in and decides too)', 'reader')
    .action((name: string, options: HomeOptions & { role: string }) => add(name, options))
  withHome(users.command('remove'))
    .description('remove a user; their sessions end at once')
    .argument('<name>', 'name of the user')
    .action(async (name: string, options: HomeOptions) => {
      const { accounts, audit } = openAccess(resolve(options.home))
      accounts.removeUser(name)
      audit.note({ at: now(), who: null, kind: 'command', what: 'user removed', address: null, detail: name })
      await print(`“${name}” can no longer sign in.`)
    })
  withHome(users.command('list'))
    .description('list the users')
    .action(async (options: HomeOptions) => {
      const known = openAccess(resolve(options.home)).accounts.users()
      for (const { name, role, addedAt } of known)
        await (options.json
          ? printJson({ name, role, addedAt })
          : print(`${name}\t${role}\tsince ${addedAt.slice(0, 10)}`))
      if (known.length === 0 && !options.json) await print('No users: everyone at this machine is an editor.')
    })
}

async function add(name: string, { home, role }: HomeOptions & { role: string }): Promise<void> {
  if (role !== 'reader' && role !== 'editor') throw new UsageError(`“${role}” is no role. Use reader or editor.`)
  const { accounts, audit } = openAccess(resolve(home))
  const secret = await askSecret(`Password for ${name} (10 characters or more): `)
  await accounts.addUser({ name, role, secret, at: now() })
  audit.note({ at: now(), who: null, kind: 'command', what: 'user added', address: null, detail: `${name} ${role}` })
  await print(`“${name}” can sign in as ${role}. From now on the workbench asks everyone to sign in.`)
}

function now(): string {
  return new Date().toISOString()
}
