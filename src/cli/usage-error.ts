import { InputError } from '../pipeline/input-error.js'

/** A value on the command line that cannot be what it should be: exit code 2. */
export class UsageError extends InputError {}
