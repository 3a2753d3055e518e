// Decision tables as a DMN 1.3 file with its diagram: the inputs below, the decision above, as modellers draw them.
import { DmnModdle, type Element } from 'dmn-moddle'
import type { RuleInput, RuleOutput, RuleRow, RuleTable } from '../domain/matter/rules.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { GANGMU, TYPES, writeAllowed, writeLiteral } from './dmn-values.ts'

const BOX = { width: 180, height: 80 } as const
const OVAL = { width: 125, height: 45 } as const
const GAP = 40

/** The file's text; `name` is that of the service or set that the tables belong to. */
export async function writeDmn(name: string, tables: readonly RuleTable[]): Promise<string> {
  const moddle = new DmnModdle()
  const drawn = tables.map((table, at) => drawTable(moddle, table, at))
  const diagram = moddle.create('dmndi:DMNDiagram', {
    id: `diagram_${name}`,
    diagramElements: drawn.flatMap(({ shapes }) => shapes),
  })
  const definitions = moddle.create('dmn:Definitions', {
    id: `definitions_${name}`,
    name,
    namespace: `${GANGMU}:${name}`,
    exporter: 'Gangmu',
    'xmlns:gangmu': GANGMU,
    drgElement: drawn.flatMap(({ elements }) => elements),
    dmnDI: moddle.create('dmndi:DMNDI', { diagrams: [diagram] }),
  })
  const { xml } = await moddle.toXML(definitions, { format: true })
  return xml
}

interface Drawn {
  readonly elements: readonly Element[]
  readonly shapes: readonly Element[]
}

function drawTable(moddle: DmnModdle, table: RuleTable, at: number): Drawn {
  const id = (kind: string, name: string) => `${kind}_${table.name}_${name}`
  const top = 60 + at * (BOX.height + OVAL.height + 120)
  const datas = table.inputs.map((input) =>
    moddle.create('dmn:InputData', { id: id('data', input.name), name: input.words.zh }),
  )
  const needs = table.inputs.map(({ name }) =>
    moddle.create('dmn:InformationRequirement', {
      id: id('needs', name),
      requiredInput: moddle.create('dmn:DMNElementReference', { href: `#${id('data', name)}` }),
    }),
  )
  const decision = moddle.create('dmn:Decision', {
    id: table.name,
    name: table.words.zh,
    ...english(table.words),
    informationRequirement: needs,
    decisionLogic: tableElement(moddle, table),
  })
  const place = { x: 60, y: top }
  const below = { y: top + BOX.height + 60, center: OVAL.width / 2 }
  return {
    elements: [decision, ...datas],
    shapes: [
      shape(moddle, decision, { ...place, ...BOX }),
      ...datas.flatMap((data, index) => {
        const x = place.x + index * (OVAL.width + GAP)
        const from = { x: x + below.center, y: below.y }
        const to = { x: place.x + BOX.width / 2, y: top + BOX.height }
        return [shape(moddle, data, { x, y: below.y, ...OVAL }), edge(moddle, needs[index], [from, to])]
      }),
    ],
  }
}

const shape = (moddle: DmnModdle, element: Element, bounds: Readonly<Record<string, number>>) =>
  moddle.create('dmndi:DMNShape', {
    id: `shape_${String(element.id)}`,
    dmnElementRef: element,
    bounds: moddle.create('dc:Bounds', bounds),
  })

const edge = (moddle: DmnModdle, element: Element | undefined, points: readonly Readonly<Record<string, number>>[]) =>
  moddle.create('dmndi:DMNEdge', {
    id: `edge_${String(element?.id)}`,
    dmnElementRef: element,
    waypoint: points.map((point) => moddle.create('dc:Point', point)),
  })

const english = ({ en }: Words) => ({ 'gangmu:en': en })

function tableElement(moddle: DmnModdle, table: RuleTable): Element {
  return moddle.create('dmn:DecisionTable', {
    id: `table_${table.name}`,
    hitPolicy: table.hit.toUpperCase(),
    input: table.inputs.map((input) => inputElement(moddle, table, input)),
    output: table.outputs.map((output) => outputElement(moddle, table, output)),
    annotation: ['source', 'note', 'note (en)'].map((name) => moddle.create('dmn:RuleAnnotationClause', { name })),
    rule: table.rows.map((row, at) => rowElement(moddle, table, row, at)),
  })
}

function inputElement(moddle: DmnModdle, table: RuleTable, input: RuleInput): Element {
  const allowed = writeAllowed(input)
  return moddle.create('dmn:InputClause', {
    id: `input_${table.name}_${input.name}`,
    label: input.words.zh,
    ...english(input.words),
    ...(input.optional ? { 'gangmu:optional': 'true' } : {}),
    ...(input.kind === 'choice' || input.kind === 'list' ? { 'gangmu:kind': input.kind } : {}),
    ...(input.reads ? { 'gangmu:reads': JSON.stringify(input.reads) } : {}),
    inputExpression: moddle.create('dmn:LiteralExpression', {
      id: `expression_${table.name}_${input.name}`,
      typeRef: TYPES[input.kind],
      text: input.name,
    }),
    ...(allowed === null ? {} : { inputValues: moddle.create('dmn:UnaryTests', { text: allowed }) }),
  })
}

function outputElement(moddle: DmnModdle, table: RuleTable, output: RuleOutput): Element {
  const allowed = writeAllowed(output)
  return moddle.create('dmn:OutputClause', {
    id: `output_${table.name}_${output.name}`,
    name: output.name,
    label: output.words.zh,
    typeRef: TYPES[output.kind],
    ...english(output.words),
    ...(output.kind === 'choice' || output.kind === 'list' ? { 'gangmu:kind': output.kind } : {}),
    ...(output.unit ? { 'gangmu:unit': output.unit } : {}),
    ...(allowed === null ? {} : { outputValues: moddle.create('dmn:UnaryTests', { text: allowed }) }),
  })
}

function rowElement(moddle: DmnModdle, table: RuleTable, { when, gives, source, note }: RuleRow, at: number): Element {
  const id = (name: string) => `${name}_${table.name}_${at + 1}`
  return moddle.create('dmn:DecisionRule', {
    id: id('row'),
    inputEntry: table.inputs.map(({ name }) =>
      moddle.create('dmn:UnaryTests', { id: id(`test_${name}`), text: when[name] ?? '-' }),
    ),
    outputEntry: table.outputs.map(({ name, kind }) =>
      moddle.create('dmn:LiteralExpression', {
        id: id(`gives_${name}`),
        text: writeLiteral(kind, gives[name] ?? null),
      }),
    ),
    annotationEntry: [source, note?.zh ?? '', note?.en ?? ''].map((text) =>
      moddle.create('dmn:RuleAnnotation', { text }),
    ),
  })
}
