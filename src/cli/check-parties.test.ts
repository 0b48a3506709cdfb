import { expect, test } from 'vitest'
import { loadDossier } from '../pipeline/dossier/dossier-file.js'
import { loadActors } from '../pipeline/resources.js'
import { checkParties } from './check-parties.js'

test('a party that nobody is gets refused with the nearest one that is', async () => {
  const { dossier } = await loadDossier('dossiers/us-russia-2025')
  const actors = await loadActors(dossier.actors)
  expect(() => checkParties(dossier, actors, 'd.yaml')).not.toThrow()
  for (const [typed, meant] of [
    ['turkei', 'turkey'],
    ['united-states', 'us'],
    ['Türkiye', 'turkey'],
  ])
    expect(() => checkParties({ ...dossier, parties: [typed!] }, actors, 'd.yaml')).toThrow(
      `d.yaml names the party “${typed}”, which is no known actor (did you mean “${meant}”?). Correct it, or add it under “actors”.`,
    )
})
