/**
 * Which files of an earlier build stay, so that a program that runs from them can still load what it has not loaded yet: those of the build before
 * this one. A build that makes the same files again changes nothing, so the ones before stay. Names are relative; `last` is what this gave last time.
 */
export function keptFiles(last, made) {
  const isSame = made.length === last.files.length && made.every((file) => last.files.includes(file))
  return { files: made, before: isSame ? last.before : last.files.filter((file) => !made.includes(file)) }
}
