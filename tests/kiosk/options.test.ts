import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DEFAULTS, readOptions } from '../../src/kiosk/options.ts'

test('no query means the defaults and nothing to report', () => {
  expect(readOptions('')).toEqual({ options: DEFAULTS, given: new Set(), problems: [] })
})

test('each known key is read by its type', () => {
  const { options, problems } = readOptions(
    '?site=tipton&mode=loop&mm=0.4&distance=2&motion=reduced&probe&beat=3',
  )
  expect(problems).toEqual([])
  expect(options).toMatchObject({
    site: 'tipton',
    mode: 'loop',
    mm: 0.4,
    distance: 2,
    motion: 'reduced',
    probe: true,
    beat: 3,
  })
})

test('what the address sets is told apart from what it leaves', () => {
  expect(readOptions('?mm=0.265&volume=loud&nobody=1').given).toEqual(new Set(['mm']))
})

test.each(['2468x', '123', '123456789', ''])('a PIN that cannot be one, %j, is never repeated', (pin) => {
  const { options, problems } = readOptions(`?pin=${pin}`)
  expect(options.pin).toBeNull()
  expect(problems).toEqual(['Option pin: expected 4 to 8 digits. The default stays.'])
})

test('an unknown key is reported and changes nothing', () => {
  const { options, problems } = readOptions('?sight=murton&__proto__=1')
  expect(options).toEqual(DEFAULTS)
  expect(problems.join(' ')).toContain('"sight"')
  expect(problems.length).toBe(2)
})

test('a bad value is reported and keeps the default', () => {
  const { options, problems } = readOptions('?mm=wide&mode=dance&pack=http://elsewhere/pack.json')
  expect(options).toEqual(DEFAULTS)
  expect(problems.length).toBe(3)
})

test('the README has a row for every option', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  for (const key of Object.keys(DEFAULTS)) expect(readme, key).toMatch(new RegExp(`\\| \`${key}`))
})

test.each(['beat=1.5', 'beat=-1', 'seed=', 'pack=//elsewhere/pack.json', 'mm=', 'probe=yes', 'site=../x'])(
  '%s is no value',
  (query) => {
    const { options, problems } = readOptions(query)
    expect(options).toEqual(DEFAULTS)
    expect(problems).toHaveLength(1)
  },
)
