import { describe, expect, it } from 'vitest'
import { passageContext } from '@/components/visits/passage-context'

const paragraph =
  'They met in Munich. Those in charge at Tianjia Co. gave speeches there. “Good,” they said. It was late.'

describe('passageContext', () => {
  it('gives the sentence around a passage', () => {
    expect(passageContext(paragraph, 'at Tianjia Co.')).toEqual({
      before: 'Those in charge ',
      exact: 'at Tianjia Co.',
      after: ' gave speeches there.',
      cutBefore: true,
      cutAfter: true,
    })
  })

  it('gives all sentences that a passage reaches into', () => {
    const found = passageContext(paragraph, 'speeches there. “Good')
    expect(found).toMatchObject({ before: 'Those in charge at Tianjia Co. gave ', after: ',” they said.' })
  })

  it('knows the first and the last sentence', () => {
    expect(passageContext(paragraph, 'They met')).toMatchObject({
      before: '',
      cutBefore: false,
      cutAfter: true,
    })
    expect(passageContext(paragraph, 'It was late.')).toMatchObject({
      before: '',
      after: '',
      cutBefore: true,
      cutAfter: false,
    })
  })

  it('parts Chinese sentences, which have no spaces between', () => {
    expect(passageContext('双方会谈。欢迎来宁布局！共创未来。', '来宁')).toEqual({
      before: '欢迎',
      exact: '来宁',
      after: '布局！',
      cutBefore: true,
      cutAfter: true,
    })
  })

  it.each(['', 'Berlin'])('has nothing to show for %j', (exact) => {
    expect(passageContext(paragraph, exact)).toBeNull()
  })
})
