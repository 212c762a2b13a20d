/** What every page has: the key that leads to search, previews of links, the words that a search found. */
import { markFound } from './found.ts'
import { openSearch } from './keys.ts'
import { preview } from './preview.ts'
import { findLine } from './sheet.ts'

openSearch()
preview()
markFound()
findLine()
