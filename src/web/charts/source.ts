// The source of a figure: an address where it begins with one, and whatever stands behind that.

/** A source in its parts; without an address all of it is in `more`. */
export function splitSource(text: string): { readonly address: string; readonly host: string; readonly more: string } {
  const [, address = '', more = text] = /^(https?:\/\/[^\s;，；)）]+)(.*)$/s.exec(text) ?? []
  return { address, host: address.replace(/^https?:\/\//, '').replace(/[/?#].*$/s, ''), more }
}
