// Amounts as people type them: 4万亿, 1.2 million, １，２００.
import { shift } from '../words/amount.ts'

const TYPED: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  萬: 4,
  億: 8,
  trillion: 12,
  billion: 9,
  million: 6,
}

/** What a person typed (4万亿, １，２００, 12.5%, -3) as an exact decimal in base units, or null when it is no number. */
export function typedNumber(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，_]/g, '')
    .replace(/^[−–—]/, '-')
    .replace(/%$/, '')
  const found = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)((?:[十百千万萬亿億]|trillion|billion|million)*)$/.exec(text)
  if (!found) return null
  const places = ((found[3] ?? '').match(/[a-z]+|./g) ?? []).reduce((sum, sign) => sum + (TYPED[sign] ?? 0), 0)
  const value = shift((found[2] ?? '').replace(/^\./, '0.'), places)
  return found[1] === '-' && value !== '0' ? `-${value}` : value
}
