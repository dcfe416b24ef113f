import type { Glyphs } from './layout-rhythm'
import type { CarteBreak, CarteFork, CarteGate, CarteInput, CarteLine, CarteSemester, CarteStation, CarteYear } from './carte-types'

export interface CarteSize {
  /** Room there is, in CSS pixels. */
  width: number
  /** Text size against the ordinary one: 1 at 100 %, 2 at 200 %. */
  textScale?: number
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Panel extends Box {
  year: CarteYear
}

/** A piece of a column's header, by its left edge and the line it stands on, from 0; -1 is the row of the years. */
export interface HeaderPiece {
  role: 'title' | 'ects' | 'hours' | 'badge' | 'now'
  text: string
  x: number
  line: number
}

export interface Column {
  semester: CarteSemester
  x: number
  width: number
  header: HeaderPiece[]
}

/** A line of the carte, from `x0` to `x1` at height `y`. */
export interface Row {
  line: CarteLine
  y: number
  x0: number
  x1: number
}

export interface GutterLabel {
  number: number
  lines: string[]
  y: number
}

export interface Stop {
  line: string
  /** 1 to 5: the colour. */
  number: number
  y: number
}

export interface PlacedStation {
  station: CarteStation
  x: number
  /** One for each line served; empty on the rail. */
  stops: Stop[]
  /** Centres of its first and last stop. */
  top: number
  bottom: number
  /** Where a pointer reaches it: the whole slot. */
  hit: Box
}

export interface PlacedGate {
  gate: CarteGate
  box: Box
  /** Heights of the lines it closes. */
  stops: Stop[]
}

export interface PlacedBranch {
  line: CarteLine
  /** Text on the branch. */
  text: string
  x: number
  y: number
  textWidth: number
  hit: Box
}

export interface PlacedFork {
  fork: CarteFork
  x: number
  y: number
  /** Where the branches are straight again. */
  straightFrom: number
  /** Left edge of the name before the fork. */
  left: number
  /** What stands before the fork; the name is empty when there is no room for it. */
  code: string
  name: string
  branches: PlacedBranch[]
}

export interface PlacedBreak {
  gap: CarteBreak
  box: Box
}

/** Sizes of glyphs and text, in pixels. */
export interface Measures extends Glyphs {
  scale: number
  /** Text: names and semesters, and everything small. */
  name: number
  title: number
  small: number
}

export interface CarteLayout {
  input: CarteInput
  width: number
  height: number
  measures: Measures
  panels: Panel[]
  columns: Column[]
  /** Baselines: of the years' titles and of the first line of the headers; height of a header line. */
  header: { year: number; first: number; step: number; rule: number }
  gutter: GutterLabel[]
  rows: Row[]
  /** Height of what serves no line. */
  rail: number
  stations: PlacedStation[]
  gates: PlacedGate[]
  fork: PlacedFork | null
  breaks: PlacedBreak[]
}
