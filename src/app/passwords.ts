// Passwords are kept as argon2id hashes (RFC 9106); the cost is an argument, so that tests need not wait.
import { hash, verify } from '@node-rs/argon2'

/** What use cases may do with passwords. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (hash: string, password: string) => Promise<boolean>
  /** The hash of a secret that nobody knows: compared with when a login is unknown, so that this takes as long. */
  readonly dummy: string
}

/** Memory in KiB, passes and lanes. */
export interface PasswordCost {
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}

/** The second recommended option of RFC 9106 §4: 64 MiB, three passes, four lanes. */
export const PASSWORD_COST: PasswordCost = { memoryCost: 65_536, timeCost: 3, parallelism: 4 }

/** The package's own number for it: its list of names is no value in a module by itself. */
const ARGON2ID = 2

/** Passwords at this cost; `secret` is what the dummy is made of. */
export async function openPasswords(cost: PasswordCost, secret: string): Promise<Passwords> {
  const options = { algorithm: ARGON2ID, ...cost }
  const make = (password: string) => hash(password, options)
  return {
    hash: make,
    verify: (known, password) => verify(known, password),
    dummy: await make(secret),
  }
}
