// Which network addresses are this machine's own or lie inside a network of ours.
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

const NOT_THE_WORLD = listOf([...OURS_4, ...INSIDE_4], [...OURS_6, ...INSIDE_6])

const isOn = (list: BlockList, address: string): boolean => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** Whether an address is this machine's or of a network inside, so that it is not one of the world. */
export const isInside = (address: string): boolean => isOn(NOT_THE_WORLD, address)

/** The name or address in a URL, without the brackets that IPv6 wears there. */
export const hostOf = (url: string): string => new URL(url).hostname.replace(/^\[|\]$/g, '').toLowerCase()
