/**
 * What every connection of both engines sets. Names count as alike from this share of letter triples: Whitkoff and Witkoff have .56, Trump and
 * Trmp .40.
 */
export const SESSION_SETTINGS: Readonly<Record<string, string>> = { 'pg_trgm.word_similarity_threshold': '0.5' }
