// People as pages show them: who is signed in, and the people of the sample.

/** Who is signed in, as the head of every page shows it. */
export interface Present {
  readonly name: string
  /** Name of the unit that they act for; null when they work in none. */
  readonly unit: string | null
  /** Name of the person whom they stand in for. */
  readonly standsFor: string | null
  readonly admin: boolean
  /** The places that they may take, when there are several. */
  readonly places: readonly {
    readonly unit: string
    readonly unitName: string
    readonly standsFor: string | null
    readonly standsForName: string | null
    readonly current: boolean
  }[]
}

/** A person of the sample, whom one may be by one press. */
export interface SamplePerson {
  readonly region: string
  readonly person: string
  readonly name: string
  readonly unit: string
  /** What they do. */
  readonly does: { readonly zh: string; readonly en: string }
}
