// Lengths of files as people read them.
const UNITS = ['B', 'KB', 'MB', 'GB']

/** 1536 as "1.5 KB": at most one decimal. */
export function saySize(bytes: number): string {
  let [size, unit] = [bytes, 0]
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${Number(size.toFixed(size < 10 ? 1 : 0))} ${UNITS[unit]}`
}
