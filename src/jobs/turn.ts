// One thing that a worker does again and again.

/** Something a worker turns to; says whether more of it is waiting, so that it goes on at once. */
export interface Turn {
  readonly name: string
  readonly run: () => Promise<boolean>
}
