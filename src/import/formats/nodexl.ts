/**
 * NodeXL workbooks, from 2009 on, by their Excel tables: the headings stand in row 1, 2 or 3. Rows that NodeXL itself
 * leaves out of the network (Visibility: Skip) are left out here too, and counted.
 */
import type { Format, RawNetwork, Read, SourceFile } from '../network.ts'
import { isWorkbook, workbookTables } from '../workbook/workbook.ts'
import type { Row } from './csv-rows.ts'
import { DRAWING, gather, nameWeight, RELATION_NAMES, valueNamed } from './gather.ts'
import { readEach } from './join.ts'
import { NODEXL_LABELS, type Visibility, visibilityOf } from './nodexl-columns.ts'
import { type NamedTable, type NodexlTables, nodexlTables } from './nodexl-tables.ts'
import { refused } from './notes.ts'

export const nodexl: Format = {
  id: 'nodexl',
  title: 'NodeXL workbooks',
  recognises: (file) => isWorkbook(file.bytes) && tablesIn(file) !== null,
  read: (files) => readEach(files, readNodexl),
}

const NOT_ONE = 'This workbook has no table of edges. Save it again from NodeXL.'
const NO_TIES = 'No row of this table is a tie of the network. Fill in Vertex 1 and Vertex 2.'
const NO_ENDS = 'A tie without two ends was left out. Fill in both names.'
const SKIPPED_TIE = 'A tie was left out, because its Visibility is Skip.'
const SKIPPED_END = 'A tie was left out, because the Visibility of one of its ends is Skip.'
const SKIPPED = 'A node was left out, because its Visibility (or that of its group) is Skip.'
const UNTIED = 'A node without a tie was left out. Set its Visibility to Show if it belongs to the network.'
const TWICE = 'A node is listed twice. It was kept once, with what both rows say.'
const ODD_WORD = 'A Visibility is not a known one. It was read as if there were none.'

function tablesIn({ bytes, name }: SourceFile): NodexlTables | null {
  const read = workbookTables(bytes, name)
  return read.ok ? nodexlTables(read.value, name) : null
}

function readNodexl(file: SourceFile): Read<RawNetwork> {
  const tables = tablesIn(file)
  if (tables === null) return refused(file.name, 0, NOT_ONE)
  const groups = groupsOf(tables)
  const gathering = gather()
  const skipped = skippedNodes(tables, groups)
  const tied = addTies(tables, skipped, gathering)
  addNodes(tables, skipped, tied, groups, gathering)
  for (const { about, body, notes } of [tables.edges, tables.vertices].filter((table) => table !== null)) {
    const isDrawn = ({ cells }: Row) => cells.some((cell, at) => cell !== '' && about[at] === 'drawn')
    if (body.some(isDrawn)) notes.warnOnce(DRAWING)
  }
  const value = gathering.finish(false, tables.isDirected)
  if (value.nodes.length === 0)
    return { ok: false, problems: [tables.edges.notes.error(NO_TIES, tables.edges.line)] }
  return { ok: true, value, problems: tables.notes.flatMap((notes) => notes.problems()) }
}

/** The groups of each node. */
function groupsOf({ members }: NodexlTables): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>()
  for (const row of members?.body ?? []) {
    const group = members?.cell(row, 'group') || members?.cell(row, 'cluster') || ''
    const node = members?.cell(row, 'vertex') ?? ''
    if (group !== '' && node !== '') groups.set(node, (groups.get(node) ?? new Set()).add(group))
  }
  return groups
}

function skippedNodes(
  { vertices, groups }: NodexlTables,
  groupsOfNode: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  const skippedGroups = new Set<string>()
  for (const row of groups?.body ?? []) {
    if (groups !== null && isSkipped(groups, row))
      skippedGroups.add(groups.cell(row, 'group') || groups.cell(row, 'cluster'))
  }
  const skipped = new Set<string>()
  for (const [node, of] of groupsOfNode)
    if ([...of].some((group) => skippedGroups.has(group))) skipped.add(node)
  for (const row of vertices?.body ?? []) {
    if (vertices !== null && isSkipped(vertices, row)) skipped.add(vertices.cell(row, 'vertex'))
  }
  return skipped
}

/** Adds the ties that are part of the network; gives the nodes they join. */
function addTies(
  { edges, isDirected }: NodexlTables,
  skipped: ReadonlySet<string>,
  gathering: ReturnType<typeof gather>,
): Set<string> {
  const tied = new Set<string>()
  for (const row of edges.body) {
    const [from, to] = [edges.cell(row, 'vertex 1'), edges.cell(row, 'vertex 2')]
    const reason = whyNoTie(edges, row, from, to, skipped)
    if (reason !== null) {
      if (reason !== '') edges.notes.warn(reason, row.line)
      continue
    }
    const attributes = toldBy(edges, row, ['vertex 1', 'vertex 2'])
    const related = valueNamed(attributes, RELATION_NAMES)
    if (related !== null) attributes.delete(related.key)
    nameWeight(attributes)
    const rest = { wave: 1, event: null, attributes: Object.fromEntries(attributes) } as const
    const tie = { from, to, directed: isDirected, relation: related?.value ?? '', ...rest }
    gathering.tie(tie, row.line, edges.notes)
    tied.add(from).add(to)
  }
  return tied
}

/** Why a row is no tie of the network; '' for a row that is blank, null where it is one. */
function whyNoTie(
  edges: NamedTable,
  row: Row,
  from: string,
  to: string,
  skipped: ReadonlySet<string>,
): string | null {
  if (from === '' && to === '') return ''
  if (from === '' || to === '') return NO_ENDS
  if (visibilityIn(edges, row, 'edge') === 'skip') return SKIPPED_TIE
  return skipped.has(from) || skipped.has(to) ? SKIPPED_END : null
}

function addNodes(
  { vertices }: NodexlTables,
  skipped: ReadonlySet<string>,
  tied: ReadonlySet<string>,
  groups: ReadonlyMap<string, ReadonlySet<string>>,
  gathering: ReturnType<typeof gather>,
): void {
  for (const row of vertices?.body ?? []) {
    if (vertices === null) return
    const id = vertices.cell(row, 'vertex')
    if (id === '') continue
    if (skipped.has(id)) vertices.notes.warn(SKIPPED, row.line)
    else if (visibilityIn(vertices, row, 'vertex') === 'if tied' && !tied.has(id))
      vertices.notes.warn(UNTIED, row.line)
    else addNode(vertices, row, id, groups.get(id), gathering)
  }
  for (const id of tied) {
    const of = groups.get(id)
    if (of !== undefined) gathering.node(id, null, new Map([['group', [...of].join('; ')]]))
  }
}

function addNode(
  vertices: NamedTable,
  row: Row,
  id: string,
  groups: ReadonlySet<string> | undefined,
  gathering: ReturnType<typeof gather>,
): void {
  const attributes = toldBy(vertices, row, ['vertex'])
  const named = valueNamed(attributes, NODEXL_LABELS)
  if (named !== null) attributes.delete(named.key)
  if (groups !== undefined) attributes.set('group', [...groups].join('; '))
  if (!gathering.node(id, named?.value ?? null, attributes)) vertices.notes.warn(TWICE, row.line)
}

/** What a row says of its node or tie, by heading: neither the drawing nor what NodeXL keeps for itself. */
function toldBy(table: NamedTable, { cells }: Row, without: readonly string[]): Map<string, string> {
  const told = new Map<string, string>()
  for (const [at, value] of cells.entries()) {
    const heading = table.headings[at] ?? ''
    if (value === '' || table.about[at] !== 'told' || without.includes(heading.toLowerCase())) continue
    if (!told.has(heading)) told.set(heading, value)
  }
  return told
}

const isSkipped = (table: NamedTable, row: Row): boolean =>
  visibilityOf('edge', table.cell(row, 'visibility')) === 'skip'

function visibilityIn(table: NamedTable, row: Row, of: 'edge' | 'vertex'): Visibility {
  const said = visibilityOf(of, table.cell(row, 'visibility'))
  if (said === null) table.notes.warn(ODD_WORD, row.line)
  return said ?? visibilityOf(of, '') ?? 'show'
}
