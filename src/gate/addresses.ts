// Which network addresses are this machine's own, which lie inside a network of ours, and which an operator lets through all the same.
import { BlockList, isIP } from 'node:net'

type Net = readonly [net: string, bits: number]

// This machine, its link, and what is nobody's address (RFC 1122, 3927, 5771, 4291): no service of an office stands there.
const OURS_4: readonly Net[] = [
  ['0.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['192.0.0.0', 24],
  ['224.0.0.0', 3],
]
const OURS_6: readonly Net[] = [
  ['::', 127],
  ['fe80::', 10],
  ['ff00::', 8],
]
// Networks of offices, carriers and laboratories (RFC 1918, 6598, 2544, 4193), and IPv6 that carries an IPv4 address on (RFC 6052, 3056).
const INSIDE_4: readonly Net[] = [
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
]
const INSIDE_6: readonly Net[] = [
  ['fc00::', 7],
  ['fec0::', 10],
  ['64:ff9b::', 96],
  ['2002::', 16],
]

function listOf(nets4: readonly Net[], nets6: readonly Net[]): BlockList {
  const list = new BlockList()
  for (const [net, bits] of nets4) list.addSubnet(net, bits, 'ipv4')
  for (const [net, bits] of nets6) list.addSubnet(net, bits, 'ipv6')
  return list
}

const OURS = listOf(OURS_4, OURS_6)
const NOT_THE_WORLD = listOf([...OURS_4, ...INSIDE_4], [...OURS_6, ...INSIDE_6])

const isOn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether an address is this machine's or of a network inside, so that it is not one of the world. */
export const isInside = (address: string): boolean => isOn(NOT_THE_WORLD, address)

/** The name or address in a URL, without the brackets that IPv6 wears there. */
export const hostOf = (url: string): string => plainName(new URL(url).hostname.replace(/^\[|\]$/g, ''))

const plainName = (host: string): string => host.toLowerCase().replace(/\.$/, '')

/** Where messages may go. */
export interface Bounds {
  /** Whether an address may be reached under a name. */
  readonly lets: (host: string, address: string) => boolean
}

const NAME = /^(?=.*[a-z])[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i

/** Whether a word names a machine, an address, or a network as its first address and the bits that its addresses share. */
export function isListable(word: string): boolean {
  const [address = '', bits, ...more] = word.split('/')
  const kind = isIP(address)
  if (kind === 0) return bits === undefined && NAME.test(word)
  return more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= bitsOf(kind)))
}

const bitsOf = (kind: number): number => (kind === 6 ? 128 : 32)

/**
 * The world, and what is listed: an address inside is let through when it or its network is, or the name under which it was found.
 * A listed name opens no way to this machine itself: for that its address must be listed.
 */
export function boundsOf(listed: readonly string[]): Bounds {
  const words = listed.filter(isListable)
  const nets = words.filter((word) => isIP(word.split('/')[0] ?? '') > 0)
  const names = new Set(words.filter((word) => !nets.includes(word)).map(plainName))
  const list = new BlockList()
  for (const net of nets) {
    const [address = '', bits] = net.split('/')
    const kind = isIP(address)
    list.addSubnet(address, Number(bits ?? bitsOf(kind)), kind === 6 ? 'ipv6' : 'ipv4')
  }
  return {
    lets: (host, address) =>
      !isInside(address) || isOn(list, address) || (names.has(plainName(host)) && !isOn(OURS, address)),
  }
}
