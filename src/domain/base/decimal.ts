// Exact decimals for everything that is counted or measured; floats never carry a figure.
import { Decimal as Base } from 'decimal.js'

/** Decimal with room for any published figure; plain notation by `toFixed()`. */
export const Decimal = Base.clone({ precision: 60, toExpNeg: -40, toExpPos: 40 })
/** An exact decimal number. */
export type Decimal = Base
