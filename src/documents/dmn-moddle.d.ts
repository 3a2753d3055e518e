// The part of dmn-moddle that reading and writing decision tables needs; its package declares no types.
declare module 'dmn-moddle' {
  /** An element of the file: its type, its members as the DMN 1.3 schema names them, and attributes of other namespaces in `$attrs`. */
  export interface Element {
    readonly $type: string
    readonly $attrs: Record<string, string>
    readonly [member: string]: unknown
  }
  /** Reads files into elements and writes elements as files, by the DMN 1.3 schema. */
  export class DmnModdle {
    create(type: string, members?: Readonly<Record<string, unknown>>): Element
    fromXML(xml: string): Promise<{ rootElement: Element; warnings: readonly { message: string }[] }>
    toXML(element: Element, options?: { format?: boolean }): Promise<{ xml: string }>
  }
}
