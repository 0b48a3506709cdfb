const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  ENOTDIR: 'a part of its path is no folder; check the path',
  EACCES: 'you have no right to it; check its permissions',
  EPERM: 'you have no right to it; check its permissions',
  EISDIR: 'it is a folder; name a file',
  EMFILE: 'too many files are open; give fewer at once',
  ENOSPC: 'the disk is full; make room',
  EROFS: 'the disk takes no writing; choose another place',
}

/** Why a file could not be read or written and what to do, as a clause for a person. */
export function fileTrouble(cause: unknown): string {
  const code = (cause as { code?: string } | null)?.code ?? ''
  return REASONS[code] ?? (cause instanceof Error ? cause.message : 'the reason is not known')
}
