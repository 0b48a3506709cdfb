import type { Visit } from '../visit/visit.js'

type Choices = {
  readonly name: string
  readonly label: string
  /** The words for no choice. */
  readonly none: string
  readonly options: readonly (readonly [value: string, words: string])[]
  readonly visit: Visit
  readonly isRequired?: boolean
}

/** A list to choose one value of a parameter from; what the address asks for is chosen. */
export function Choice({ name, label, none, options, visit, isRequired = false }: Choices) {
  return (
    <label>
      {label}
      <select name={name} required={isRequired}>
        <option value="">{none}</option>
        {options.map(([value, words]) => (
          <option value={value} selected={visit.query.get(name) === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}
