// What was published, as a feed: Atom (RFC 4287) and RSS 2.0.
import type { Change, Release } from '../domain/score/release.ts'
import type { Voice } from './voice.ts'

/** One publication with what it changed; null where it is the first. */
export interface FeedEntry {
  readonly release: Release
  readonly changes: readonly Change[] | null
}

const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** What a publication says of itself: its note, then each change of a status in words. */
function bodyOf(v: Voice, { release, changes }: FeedEntry): string {
  const word = (status: string) => v.tell({ code: `indicator.status.${status}`, params: {} })
  const lines = (changes ?? []).flatMap((one) =>
    one.kind === 'status' ? [v.t('feed-status', { quote: one.quote, from: word(one.from), to: word(one.to) })] : [],
  )
  return [release.note, ...lines].filter((line) => line !== '').join('\n')
}

const titleOf = (v: Voice, { plan, number }: Release): string => v.t('feed-entry', { title: plan.title, n: number })
const pathOf = (v: Voice, { plan, number }: Release): string => v.to(`/scores/${plan.document}/${number}`)

/** The feed as Atom; the latest first. `site` is this site's address. */
export function atomFeed(v: Voice, site: string, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (entry) => `<entry><id>urn:uuid:${entry.release.plan.document}#${entry.release.number}</id>
<title>${xml(titleOf(v, entry.release))}</title><link href="${xml(site + pathOf(v, entry.release))}"/>
<updated>${entry.release.releasedAt}</updated><author><name>${xml(entry.release.unit)}</name></author>
<summary>${xml(bodyOf(v, entry))}</summary></entry>`,
  )
  const updated = entries[0]?.release.releasedAt ?? '1970-01-01T00:00:00.000Z'
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${v.lang}"><id>${xml(site)}/</id><title>${xml(v.t('feed-title'))}</title>
<updated>${updated}</updated><link href="${xml(site + v.to('/'))}"/><link rel="self" href="${xml(site + v.to('/feed.atom'))}"/>
${items.join('\n')}
</feed>
`
}

/** The feed as RSS 2.0. */
export function rssFeed(v: Voice, site: string, entries: readonly FeedEntry[]): string {
  const items = entries.map(
    (
      entry,
    ) => `<item><title>${xml(titleOf(v, entry.release))}</title><link>${xml(site + pathOf(v, entry.release))}</link>
<guid isPermaLink="false">${entry.release.plan.document}#${entry.release.number}</guid>
<pubDate>${new Date(entry.release.releasedAt).toUTCString()}</pubDate><description>${xml(bodyOf(v, entry))}</description></item>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${xml(v.t('feed-title'))}</title><link>${xml(site + v.to('/'))}</link>
<description>${xml(v.t('scores-lead'))}</description><language>${v.lang}</language>
${items.join('\n')}
</channel></rss>
`
}
