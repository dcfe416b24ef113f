import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { activeModules } from '@/domain/plan/query'
import { exportSvg } from '@/features/carte/export-svg'
import { inputOf, moduleOf, planOf } from './carte-fixture'

const parser = new XMLParser({ ignoreAttributes: false })

describe('exportSvg', () => {
  it.each(['MPI', null])('is an XML document with every module and gate (%s)', (parcours) => {
    const plan = planOf(parcours)
    const input = inputOf(plan)
    const svg = exportSvg(input, { width: 1110 })
    expect(XMLValidator.validate(svg)).toBe(true)
    for (const module of activeModules(plan)) expect(svg).toContain(`<title>${module.code} `)
    for (const gate of input.gates) expect(svg).toContain(gate.label)
  })

  it('stands alone: no page, no script, no other file', () => {
    const svg = exportSvg(inputOf(planOf('MPI')), { width: 1110 })
    expect(svg).not.toMatch(/var\(|class=|style=|<script|href=|url\(/)
    const root = parser.parse(svg).svg
    expect(root['@_xmlns']).toBe('http://www.w3.org/2000/svg')
    expect(root['@_viewBox']).toBe(`0 0 ${root['@_width']} ${root['@_height']}`)
    expect(root.title['#text']).toBe(inputOf(planOf('MPI')).title)
    expect(svg).toContain('IBM Plex Sans')
  })

  it('keeps hostile and broken texts as text', () => {
    const plan = planOf('MPI')
    const module = moduleOf(plan, 'R3.05')
    const title = '<script>"&\u0007\ud800</script> 😀'
    const maquette = {
      ...plan.maquette,
      semesters: plan.maquette.semesters.map((semester) => ({
        ...semester,
        modules: semester.modules.map((one) => (one.code === module.code ? { ...one, title } : one))
      }))
    }
    const svg = exportSvg(inputOf({ ...plan, name: 'A & B < C', maquette }), { width: 1110 })
    expect(XMLValidator.validate(svg)).toBe(true)
    expect(svg).toContain('&lt;script&gt;&quot;&amp;&lt;/script&gt; 😀')
    expect(svg).not.toContain('\u0007')
  })
})
