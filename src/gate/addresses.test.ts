import { expect, it } from 'vitest'
import { boundsOf, isInside, isListable } from './addresses.ts'

it.each([
  '127.0.0.1',
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:127.0.0.1',
  '::ffff:10.1.2.3',
  '64:ff9b::a01:203',
  '2002:a01:203::1',
  'fc00::1',
  'fd12:3456::1',
  'fe80::1',
  'ff02::1',
])('%s lies inside', (address) => {
  expect(isInside(address)).toBe(true)
})

it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '100.128.0.1', '2001:db8::1', '2400:3200::1', '::ffff:8.8.8.8'])(
  '%s lies in the world',
  (address) => {
    expect(isInside(address)).toBe(false)
  },
)

it('lets through what is listed and nothing beside it; a listed name opens no way to this machine', () => {
  const { lets } = boundsOf(['10.1.0.0/16', '192.168.7.9', 'fd00:7::/64', 'Hooks.office.example'])
  for (const address of ['10.1.255.1', '192.168.7.9', 'fd00:7::1', '8.8.8.8', '::ffff:10.1.2.3'])
    expect([address, lets('a.example', address)]).toEqual([address, true])
  for (const address of ['10.2.0.1', '192.168.7.8', 'fd00:8::1', '127.0.0.1'])
    expect([address, lets('a.example', address)]).toEqual([address, false])
  expect(lets('hooks.office.example', '10.9.9.9')).toBe(true)
  for (const own of ['127.0.0.1', '::1', '169.254.169.254']) expect(lets('hooks.office.example', own)).toBe(false)
})

it('takes names, addresses and networks for a list, and nothing else', () => {
  for (const word of ['hooks', 'hooks.office.example', '10.1.2.3', '10.1.0.0/16', 'fd00::/8', '::1'])
    expect([word, isListable(word)]).toEqual([word, true])
  for (const word of ['10.1.0.0/33', '10.1.0.0/x', '10.1', 'http://a.b', 'a/8', '10.0.0.0/8/8', '-a', ''])
    expect([word, isListable(word)]).toEqual([word, false])
})
