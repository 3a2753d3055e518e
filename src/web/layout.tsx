// The frame of every page: head with the places, language and who is signed in; skip link; the one sheet and script.
import type { ComponentChildren } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { AccountMenu } from './components/account-menu.tsx'
import { Bell } from './components/bell.tsx'
import type { Present } from './people.ts'
import { LANGS, type Voice, voiceOf } from './voice.ts'

/** What the edge knows of a request that every page shows. */
export interface Frame {
  readonly v: Voice
  /** Who is signed in. */
  readonly who: Present | null
  /** How many notices they have not read, and from where on it is not counted. */
  readonly unread: { readonly n: number; readonly most: number }
  /** How much the unit that they act for has to do. */
  readonly todo: number
  /** The address without its language, with its query. */
  readonly path: string
  readonly nonce: string
  readonly asset: (name: string) => string
}

interface PageProps {
  readonly frame: Frame
  readonly title: string
  readonly place: 'scores' | 'open' | 'inbox' | 'plans' | 'matters' | 'indicators' | 'notices' | 'help' | null
  readonly island?: string
  /** A sheet that this page has beside the common one. */
  readonly sheet?: string
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** The name stands in both scripts on every page. */
const [CHINESE, ENGLISH] = [voiceOf('zh-Hans'), voiceOf('en')]

/** A whole document around a page's content. */
export function Page({ frame, title, place, island, sheet, wide, children }: PageProps) {
  const { v, nonce, asset } = frame
  return (
    <html lang={v.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${v.t('brand')}`}</title>
        <link rel="icon" type="image/svg+xml" href={asset('icon.svg')} />
        <link rel="stylesheet" href={asset('style.css')} nonce={nonce} />
        {sheet && <link rel="stylesheet" href={asset(sheet)} nonce={nonce} />}
        {LANGS.filter((other) => other.lang !== v.lang).map((other) => (
          <link key={other.lang} rel="alternate" hreflang={other.lang} href={voiceOf(other.lang).to(frame.path)} />
        ))}
        <script nonce={nonce}>document.documentElement.className='js'</script>
        {island && <script nonce={nonce} type="module" src={asset(island)} />}
      </head>
      <body class={wide ? 'wide' : undefined}>
        <a class="skip" href="#main">
          {v.t('skip')}
        </a>
        <Head frame={frame} place={place} />
        <main id="main" tabindex={-1}>
          {children}
        </main>
      </body>
    </html>
  )
}

/** The places of the site, for those at work and for everybody else. */
const [SCORES, PLANS, INDICATORS] = [
  { to: '/', name: 'scores' },
  { to: '/plans', name: 'plans' },
  { to: '/indicators', name: 'indicators' },
] as const
const HELP = { to: '/help', name: 'help' } as const
const IN_PUBLIC = [SCORES, PLANS, INDICATORS, { to: '/open', name: 'open' }, HELP] as const
const AT_WORK = [
  { to: '/inbox', name: 'inbox' },
  PLANS,
  { to: '/matters', name: 'matters' },
  INDICATORS,
  SCORES,
  HELP,
] as const

function Head({ frame, place }: { readonly frame: Frame; readonly place: PageProps['place'] }) {
  const { v } = frame
  const here = (name: PageProps['place']) => (name === place ? { 'aria-current': 'page' as const } : {})
  return (
    <header class="top">
      <a class="brand" href={v.to('/')}>
        <span lang={v.lang === 'en' ? 'zh-Hans' : v.lang}>{(v.lang === 'en' ? CHINESE : v).t('brand')}</span>
        <i lang="en">{ENGLISH.t('brand')}</i>
      </a>
      <nav aria-label={v.t('nav-main')}>
        {(frame.who ? AT_WORK : IN_PUBLIC).map(({ to, name }) => (
          <a key={name} href={v.to(to)} {...here(name)}>
            {v.t(`nav-${name}`)}
            {name === 'inbox' && frame.todo > 0 && (
              <b class="num" data-count="all">
                {frame.todo}
              </b>
            )}
          </a>
        ))}
      </nav>
      <nav class="lang" aria-label={v.t('nav-lang')}>
        {LANGS.map(({ lang, short, name }) => (
          <a
            key={lang}
            lang={lang}
            hreflang={lang}
            title={name}
            aria-label={short === name ? undefined : `${short} ${name}`}
            href={voiceOf(lang).to(frame.path)}
            {...(lang === v.lang ? { 'aria-current': 'true' as const } : {})}
          >
            {short}
          </a>
        ))}
      </nav>
      {frame.who && <Bell v={v} {...frame.unread} here={place === 'notices'} />}
      <AccountMenu v={v} who={frame.who} path={frame.path} />
    </header>
  )
}

/** The page as it goes out. */
export const renderPage = (page: Parameters<typeof renderToString>[0]): string =>
  `<!doctype html>${renderToString(page)}`

/** A part of a page, for the island to put in its place. */
export const renderPart = (part: Parameters<typeof renderToString>[0]): string => renderToString(part)
