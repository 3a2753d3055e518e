// What people made of a reading: every statement or task as an item with its standing, and the decisions that brought it there.
import type { Statement, Task } from './commitment.ts'

/** What an item holds: a statement or a task. */
export type Content =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'task'; readonly task: Task }

/** What people made of an item so far. */
export type Standing = 'proposed' | 'accepted' | 'corrected' | 'added' | 'rejected'

/** Who acted: the name a person gave, and their unit where known. */
export interface Actor {
  readonly name: string
  readonly unit: string | null
}

/** One statement or task with its standing; `proposal` is what the reader proposed (null when a person added it). */
export interface Item {
  readonly id: string
  readonly standing: Standing
  readonly content: Content
  readonly proposal: Content | null
  readonly by: Actor | null
  readonly at: string | null
  readonly reason: string | null
}

/** What a person decides about a reading; ids are those of `Item`. `undo` takes an earlier decision back by its sequence number in the log. */
export type Decision =
  | { readonly kind: 'accept'; readonly items: readonly string[] }
  | { readonly kind: 'correct'; readonly item: string; readonly content: Content }
  | { readonly kind: 'reject'; readonly item: string; readonly reason: string }
  | { readonly kind: 'split'; readonly item: string; readonly into: readonly Content[] }
  | { readonly kind: 'merge'; readonly items: readonly string[]; readonly into: Content }
  | { readonly kind: 'add'; readonly content: Content }
  | { readonly kind: 'undo'; readonly seq: number }
