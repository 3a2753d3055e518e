import { describe, expect, test } from 'vitest'
import { openSource } from '../text/source.ts'
import { readResponsibility, saysWho } from './responsibility.ts'

const read = (text: string, firstLeads = false) => readResponsibility(openSource(text), 0, text.length, firstLeads)

describe('who is responsible', () => {
  test.each<[string, string[], string[]]>([
    [
      '责任单位：市工业和信息化局、市文化和旅游局、各区县政府',
      ['市工业和信息化局', '市文化和旅游局', '各区县政府'],
      [],
    ],
    ['责任单位：市大数据局、市相关部门', ['市大数据局', '市相关部门'], []],
    ['责任单位：市工信局及专班成员单位，各区、市政府', ['市工信局', '专班成员单位', '各区、市政府'], []],
    ['责任单位：各市、县（市、区）人民政府，省发展改革委', ['各市、县（市、区）人民政府', '省发展改革委'], []],
    ['各省、自治区、直辖市人民政府和新疆生产建设兵团负责', ['各省、自治区、直辖市人民政府', '新疆生产建设兵团'], []],
    ['牵头单位：市发改委；配合单位：市财政局、市科技局', ['市发改委'], ['市财政局', '市科技局']],
    ['牵头单位：市发改委；责任单位：市财政局', ['市发改委'], ['市财政局']],
    ['主办：市人社局；协办：市民政局、市总工会', ['市人社局'], ['市民政局', '市总工会']],
    ['负责部门：市财政局', ['市财政局'], []],
    ['责任单位：市大数据局 市民政局', ['市大数据局', '市民政局'], []],
    ['省大数据局牵头，各有关部门、各市政府配合', ['省大数据局'], ['各有关部门', '各市政府']],
    ['省政府办公厅牵头，省大数据局配合，各市政府分工负责', ['省政府办公厅'], ['省大数据局', '各市政府']],
    ['市教育局、市科技局等按职责分工负责', ['市教育局', '市科技局'], []],
    ['财政部、科技部，各省级人民政府按职责分工负责', ['财政部', '科技部', '各省级人民政府'], []],
    ['省委网信办牵头，省发展改革委等有关部门配合', ['省委网信办'], ['省发展改革委', '有关部门']],
    ['各有关部门和单位负责', ['各有关部门和单位'], []],
    ['由市发改委会同市财政局负责', ['市发改委'], ['市财政局']],
    ['市发改委牵头,市财政局配合', ['市发改委'], ['市财政局']],
    ['各部门分头落实', ['各部门'], []],
  ])('%s', (text, lead, support) => {
    const { lead: l, support: s } = read(text)
    expect([l, s]).toEqual([lead, support])
  })

  test('a person who leads is no body, a term is a deadline', () => {
    const text = '牵头领导：张某；牵头单位：市发改委；完成时限：2024年12月底前'
    const found = read(text)
    expect(found.lead).toEqual(['市发改委'])
    expect(found.due.map((d) => text.slice(d.start, d.end))).toEqual(['2024年12月底前'])
    expect(read('市民政局负责，长期坚持').due).toHaveLength(1)
  })

  test('where the text says that the body named first leads, the others support', () => {
    expect(read('财政部、科技部、人民银行负责', true)).toMatchObject({
      lead: ['财政部'],
      support: ['科技部', '人民银行'],
    })
  })

  test.each(['百亿亿次级', '建筑信息模型', '以下简称市发展改革委负责', '工程', 'RCEP', '含技工院校'])(
    '%s says nothing of it',
    (text) => {
      expect(saysWho(openSource(text), 0, text.length)).toBe(false)
    },
  )
})
