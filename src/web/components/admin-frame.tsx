// The frame of the pages that administrators keep: the same places on each of them.
import type { ComponentChildren } from 'preact'
import { type Frame, Page } from '../layout.tsx'
import { Done } from './trouble.tsx'

/** The places, in their order. */
export const ADMIN_PLACES = ['units', 'task-forces', 'people', 'regions', 'calendars', 'rules', 'changes'] as const

/** One of them. */
export type AdminPlace = (typeof ADMIN_PLACES)[number]

/** A page with its head, one action at most, and the places. */
export function AdminPage(props: {
  readonly frame: Frame
  readonly place: AdminPlace
  readonly title: string
  readonly lead?: string | null
  readonly action?: { readonly href: string; readonly label: string } | null
  readonly done?: string | null
  readonly children: ComponentChildren
}) {
  const { frame, place, title, lead, action, done = null, children } = props
  const { v } = frame
  return (
    <Page frame={frame} title={title} place={null}>
      <nav class="admin-places" aria-label={v.t('admin')}>
        {ADMIN_PLACES.map((one) => (
          <a key={one} href={v.to(`/admin/${one}`)} {...(one === place ? { 'aria-current': 'page' as const } : {})}>
            {v.t(`admin-${one}`)}
          </a>
        ))}
      </nav>
      <div class="head">
        <div>
          <h1>{title}</h1>
          {lead && <p class="dim">{lead}</p>}
        </div>
        {action && (
          <a class="button primary" href={v.to(action.href)}>
            {action.label}
          </a>
        )}
      </div>
      <Done line={done} />
      <div class="admin">{children}</div>
    </Page>
  )
}
