/** What every page has: the key that leads to search, a menu that closes, previews of links, the words that a search found. */
import { markFound } from './found.ts'
import { openSearch } from './keys.ts'
import { closeMenu } from './menu.ts'
import { preview } from './preview.ts'
import { findLine } from './sheet.ts'

openSearch()
closeMenu()
preview()
markFound()
findLine()
