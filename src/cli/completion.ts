import type { Command, Option } from 'commander'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

type Line = { readonly path: string; readonly words: readonly Word[] }
type Word = { readonly word: string; readonly about: string }

/** A completion script for a shell: commands, their subcommands and options, as the help lists them. */
export function completionOf(program: Command, shell: Shell): string {
  const lines = linesOf(program, '')
  return shell === 'bash' ? bash(lines) : shell === 'zsh' ? zsh(lines) : fish(lines)
}

/** One line for each command: what may stand after it. */
function linesOf(command: Command, path: string): Line[] {
  const help = command.createHelp()
  const below = help.visibleCommands(command).filter((one) => one.name() !== 'help')
  const words = [
    ...below.map((one) => ({ word: one.name(), about: one.description() })),
    ...help.visibleOptions(command).flatMap(flagsOf),
  ]
  return [{ path, words }, ...below.flatMap((one) => linesOf(one, `${path} ${one.name()}`.trim()))]
}

function flagsOf({ long, short, description }: Option): Word[] {
  return [long, short].flatMap((word) => (word ? [{ word, about: description }] : []))
}

function bash(lines: readonly Line[]): string {
  const cases = lines.map(({ path, words }) => `    '${path}') words='${words.map(({ word }) => word).join(' ')}' ;;`)
  return `# bash completion for readout: readout completion bash > /etc/bash_completion.d/readout
_readout() {
  local words='' path='' word i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    [[ $word == -* ]] && continue
    case "\${path:+$path }$word" in
${lines
  .filter(({ path }) => path)
  .map(({ path }) => `      '${path}') path='${path}' ;;`)
  .join('\n')}
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
  [[ \${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
  return 0
}
complete -o filenames -F _readout readout
`
}

function zsh(lines: readonly Line[]): string {
  const cases = lines.map(
    ({ path, words }) =>
      `    '${path}') items=(${words.map(({ word, about }) => quoted(`${word}:${about.replaceAll(':', '\\:')}`)).join(' ')}) ;;`,
  )
  return `#compdef readout
# zsh completion for readout: readout completion zsh > "\${fpath[1]}/_readout"
_readout() {
  local path_='' word
  local -a items
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ $word == -* ]] && continue
    case "\${path_:+$path_ }$word" in
${lines
  .filter(({ path }) => path)
  .map(({ path }) => `      '${path}') path_='${path}' ;;`)
  .join('\n')}
    esac
  done
  case "$path_" in
${cases.join('\n')}
  esac
  _describe 'readout' items || _files
}
_readout "$@"
`
}

function fish(lines: readonly Line[]): string {
  const rows = lines.flatMap(({ path, words }) => {
    const when = path === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${path.split(' ')[0]}`
    return words.map(({ word, about }) => {
      const what = word.startsWith('--')
        ? `-l ${word.slice(2)}`
        : word.startsWith('-')
          ? `-s ${word.slice(1)}`
          : `-a ${word}`
      return `complete -c readout -n ${quoted(when)} ${what} -d ${quoted(about)}`
    })
  })
  return `# fish completion for readout: readout completion fish > ~/.config/fish/completions/readout.fish\n${rows.join('\n')}\n`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
