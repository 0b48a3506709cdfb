/** What a long task tells whoever watches it; the CLI draws a bar, the server sends events, tests ignore it. */
export type Progress = {
  start(label: string, total: number): void
  advance(by: number): void
  done(): void
}

/** Says nothing. */
export const silent: Progress = { start() {}, advance() {}, done() {} }
