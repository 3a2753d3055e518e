// The two rights a function of the store may ask for: reading, or reading and writing, inside one transaction.

/** Runs one statement and returns its rows. */
export type Query = <Row extends object>(text: string, values?: readonly unknown[]) => Promise<Row[]>

/** A transaction in which nothing can be written. */
export interface ReadTx {
  readonly query: Query
  /** The product's own day, YYYY-MM-DD: what is over by then is over, whatever the database's clock says. */
  readonly today: string
}

/** A transaction that writes; everything in it happens or nothing does. */
export interface WriteTx extends ReadTx {
  readonly writes: true
}
