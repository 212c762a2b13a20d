/** All rules about the garden, in the order of the dialect. To add one, declare it beside what it looks at and list it here. */

import { nearlyRules } from '../hide/nearly.ts'
import { directiveRules } from '../link/directive.ts'
import { aliasRules } from '../who/alias.ts'
import { datingRules } from './dating.ts'
import { markupRules } from './markup.ts'
import { namingRules } from './naming.ts'
import { referringRules } from './referring.ts'
import type { GardenRule } from './rule.ts'
import { slipRules } from './slip.ts'
import { speechRules } from './speech.ts'
import { unopenedRules } from './unopened.ts'
import { unusedRules } from './unused.ts'

export const gardenRules: readonly GardenRule[] = [
  ...namingRules,
  ...aliasRules,
  ...directiveRules,
  ...datingRules,
  ...unopenedRules,
  ...speechRules,
  ...referringRules,
  ...markupRules,
  ...slipRules,
  ...nearlyRules,
  ...unusedRules,
]
