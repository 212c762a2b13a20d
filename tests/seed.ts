/**
 * Property tests try the same texts in each run, so that nobody's merge request fails by chance. `npm run fuzz` tries
 * new ones; what it finds becomes an example beside the property.
 */
import fc from 'fast-check'

if (process.env.MODE !== 'fuzz') fc.configureGlobal({ seed: 42 })
