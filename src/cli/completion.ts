import type { Command, Option } from 'commander'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

/** What may stand after a command. */
type Line = { readonly path: string; readonly words: readonly Word[] }
/** `values` may stand behind an option; null where it takes a value of the person's own, none where it takes nothing. */
type Word = { readonly word: string; readonly about: string; readonly values: readonly string[] | null }

/** A completion script for a shell: commands, their subcommands and options, as the help lists them. */
export function completionOf(program: Command, shell: Shell): string {
  const lines = linesOf(program, '')
  return shell === 'bash' ? bash(lines) : shell === 'zsh' ? zsh(lines) : fish(lines)
}

function linesOf(command: Command, path: string): Line[] {
  const help = command.createHelp()
  const below = help.visibleCommands(command).filter((one) => one.name() !== 'help')
  const words = [
    ...below.map((one) => ({ word: one.name(), about: one.description(), values: [] })),
    ...help.visibleOptions(command).flatMap(flagsOf),
  ]
  return [{ path, words }, ...below.flatMap((one) => linesOf(one, `${path} ${one.name()}`.trim()))]
}

function flagsOf({ long, short, description, argChoices, required, optional }: Option): Word[] {
  const values = argChoices ?? (required || optional ? null : [])
  return [long, short].flatMap((word) => (word ? [{ word, about: description, values }] : []))
}

/** A case of a shell for each option with a list of values. */
function choices(lines: readonly Line[], made: (values: readonly string[]) => string): string {
  return lines
    .flatMap(({ path, words }) =>
      words.flatMap(({ word, values }) =>
        values === null || values.length > 0 ? [`    '${path} ${word}') ${made(values ?? [])} ;;`] : [],
      ),
    )
    .join('\n')
}

/** The part of bash and zsh that goes from command to subcommand. */
function paths(lines: readonly Line[], variable: string): string {
  return lines
    .filter(({ path }) => path)
    .map(({ path }) => `      '${path}') ${variable}='${path}' ;;`)
    .join('\n')
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
${paths(lines, 'path')}
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  case "$path \${COMP_WORDS[COMP_CWORD-1]}" in
${choices(lines, (values) => `words='${values.join(' ')}'`)}
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
${paths(lines, 'path_')}
    esac
  done
  case "$path_" in
${cases.join('\n')}
  esac
  case "$path_ $words[CURRENT-1]" in
${choices(lines, (values) => `items=(${values.map(quoted).join(' ')})`)}
  esac
  _describe 'readout' items || _files
}
_readout "$@"
`
}

function fish(lines: readonly Line[]): string {
  const known = lines.flatMap(({ path }) => (path ? [quoted(path)] : []))
  const rows = lines.flatMap(({ path, words }) =>
    words.map(({ word, about, values }) => {
      const what = word.startsWith('--')
        ? `-l ${word.slice(2)}`
        : word.startsWith('-')
          ? `-s ${word.slice(1)}`
          : `-a ${word}`
      const value = values === null ? ' -r' : values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ''
      // Where a command has to stand, a file cannot.
      const alone = word.startsWith('-') ? '' : ' -f'
      return `complete -c readout -n ${quoted(`__readout_at ${quoted(path)}`)} ${what}${value}${alone} -d ${quoted(about)}`
    }),
  )
  return `# fish completion for readout: readout completion fish > ~/.config/fish/completions/readout.fish
function __readout_at
  set -l known ${known.join(' ')}
  set -l words (commandline -opc)
  set -e words[1]
  set -l path ''
  for word in $words
    string match -q -- '-*' $word; and continue
    set -l next (string trim -- "$path $word")
    contains -- $next $known; and set path $next
  end
  test "$path" = "$argv[1]"
end
${rows.join('\n')}
`
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
