/** What search engines read of a page: JSON-LD in the words of schema.org. Only where the address of the site is known. */
import type { Meeting } from '../../garden/model.ts'
import { callOf } from '../call.ts'
import { ownTitle } from '../line/title.ts'
import type { JsonLd } from '../shape.ts'
import type { Site } from '../site.ts'
import { places } from './around.ts'
import { linkUnder } from './link.ts'

const context = 'https://schema.org'

/** The address of the site, with `/` at its end; null where it is not known. */
function linkerOf({ garden }: Site): ReturnType<typeof linkUnder> | null {
  const { url } = garden.config
  return url === undefined ? null : linkUnder(url.replace(/\/*$/, '/'))
}

/** Takes the list in which a page stands, and its name; gives the way to it. */
export function trailOf(
  list: { readonly text: string; readonly url: string },
  name: string,
  site: Site,
): JsonLd | null {
  const link = linkerOf(site)
  if (link === null) return null
  return { '@context': context, ...trail(list.text, link(list.url), name) }
}

function trail(list: string, url: string, name: string): JsonLd {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: list, item: url },
      { '@type': 'ListItem', position: 2, name },
    ],
  }
}

/** Takes a meeting; gives it as an event, with the way to its page. Nobody is named in it. */
export function eventOf(meeting: Meeting, site: Site): JsonLd | null {
  const link = linkerOf(site)
  if (link === null) return null
  const { config } = site.garden
  const title = ownTitle(meeting, site.words)
  const call = callOf(meeting, site.garden)
  return {
    '@context': context,
    '@graph': [
      {
        '@type': 'Event',
        name: title === '' ? config.title : `${config.title}: ${title}`,
        startDate: meeting.start ?? meeting.date,
        ...(meeting.until === null ? {} : { endDate: meeting.until }),
        eventStatus: 'https://schema.org/EventScheduled',
        ...(call === null
          ? {}
          : {
              eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
              location: { '@type': 'VirtualLocation', url: call },
            }),
        organizer: { '@type': 'Organization', name: config.title, url: link(places.home) },
        url: link(meeting.page.url),
      },
      trail('Meetings', link(places.timeline), site.words.date(meeting.date)),
    ],
  }
}
