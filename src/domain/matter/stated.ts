// Evidence that is stated and not handed in as a file: known by the hash of what it says.
import { canonical, digest } from '../base/digest.ts'
import type { Evidence } from '../procedure/state.ts'

/** A figure with where it comes from, or an address. */
export const statedEvidence = (kind: 'figure' | 'link', name: string, source: string): Evidence => ({
  kind,
  name,
  source,
  sha256: digest(canonical({ kind, name, source })),
})
