// Writes a zip container: the same entries and the same moment give the same bytes, whenever and wherever they are packed.
import { crc32, deflateRawSync } from 'node:zlib'

/** One file of the container. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The container, in the order given (APPNOTE.TXT 4.3); every entry bears the moment `at`, in UTC to two seconds. */
export function packZip(entries: readonly ZipEntry[], at: Date): Uint8Array {
  const local: Uint8Array[] = []
  const central: Uint8Array[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const path = new TextEncoder().encode(name)
    const packed = deflateRawSync(bytes, { level: 9 })
    const shared = sharedFields(at, crc32(bytes), packed.length, bytes.length, path.length)
    const head = [...fields([4, 0x04034b50], [2, VERSION]), ...shared, ...fields([2, 0])]
    const place = fields([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset])
    central.push(Uint8Array.from([...fields([4, 0x02014b50], [2, VERSION], [2, VERSION]), ...shared, ...place]), path)
    local.push(Uint8Array.from(head), path, packed)
    offset += head.length + path.length + packed.length
  }
  const directory = central.reduce((sum, part) => sum + part.length, 0)
  const [n, size] = [entries.length, directory]
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, size], [4, offset], [2, 0])
  return new Uint8Array(Buffer.concat([...local, ...central, Uint8Array.from(end)]))
}

/** Deflate needs version 2.0 of the format. */
const VERSION = 20
/** Bit 11: names are UTF-8. Method 8: deflate. */
const [UTF8, DEFLATE] = [0x0800, 8]

/** What stands alike before an entry and in the directory. */
function sharedFields(at: Date, sum: number, packed: number, unpacked: number, name: number): readonly number[] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1)
  const day = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate()
  return fields([2, UTF8], [2, DEFLATE], [2, time], [2, day], [4, sum], [4, packed], [4, unpacked], [2, name])
}

/** Little-endian numbers, each of so many bytes. */
const fields = (...all: readonly (readonly [width: number, value: number])[]): readonly number[] =>
  all.flatMap(([width, value]) => Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff))
