// Kind, date and title of English documents.
import { describe, expect, it } from 'vitest'
import { openSource } from '../../text/source.ts'
import { profile } from '../profile.ts'

const BODY = 'The city will act with its partners to reach the goals that are set out on the following pages.\n'
const of = (text: string) => {
  const { title, kind, date, lang } = profile(openSource(text))
  return { title, kind, date, lang }
}

describe('the profile of an English document', () => {
  it('a work report names its session and its day', () => {
    expect(
      of(
        `REPORT ON THE WORK OF THE GOVERNMENT\nDelivered at the First Session on March 5, 2022\nFellow Deputies,\n${BODY}`,
      ),
    ).toEqual({ title: 'REPORT ON THE WORK OF THE GOVERNMENT', kind: 'report', date: '2022-03-05', lang: 'en' })
  })

  it('a plan is told by its title, its day by the line below it', () => {
    expect(of(`Green City Plan 2030\nPublished: 12 May 2021\n\n${BODY}`)).toEqual({
      title: 'Green City Plan 2030',
      kind: 'plan',
      date: '2021-05-12',
      lang: 'en',
    })
  })

  it('a long title is a title', () => {
    const title =
      'Outline of the Five-Year Plan for Economic and Social Development and the Long-Range Objectives of the City'
    expect(of(`${title}\n\n${BODY}`).title).toBe(title)
  })

  it('a progress report takes its year from its title, a work report from its headings', () => {
    expect(of(`Annual Progress Report 2023\n\n${BODY}`)).toMatchObject({ kind: 'report', date: '2023-01-01' })
    expect(of(`Report of the Mayor\n\nI. A Review of Our Work in 2021\n${BODY}`)).toMatchObject({ date: '2022-01-01' })
  })

  it('questions and answers make an interview', () => {
    expect(of(`The Mayor on Housing\n\n${BODY}Q: What comes next?\n${BODY}Q: And then?\n${BODY}`).kind).toBe(
      'interview',
    )
  })
})
