// The name of a piece of evidence: a link to the file or the address that it is.
import type { Evidence } from '../../domain/procedure/state.ts'
import type { Voice } from '../voice.ts'

/** The name, as a link where there is something to open. */
export function EvidenceName(props: { readonly v: Voice; readonly region: string; readonly one: Evidence }) {
  const { v, region, one } = props
  const { kind, name, sha256, source } = one
  if (kind === 'document' || kind === 'photo') return <a href={v.to(`/files/${region}.${sha256}`)}>{name}</a>
  if (kind === 'link' && source && /^https?:\/\//.test(source))
    return (
      <a href={source} rel="noreferrer">
        {name}
      </a>
    )
  return <b>{name}</b>
}
