import { expect, test } from 'vitest'
import { readAuthBody } from '@/lib/auth/auth-body'

const form = 'application/x-www-form-urlencoded'

test('SE-6 a form and a JSON object are read alike, and what nobody asked for is dropped', () => {
  const expected = { email: 'a@b.example', password: ' p+w ', json: true }
  expect(
    readAuthBody(`${form};charset=UTF-8`, 'email=a%40b.example&password=+p%2Bw+&json=true&redirect=false'),
  ).toEqual(expected)
  expect(
    readAuthBody(
      'application/json',
      '{"email":"a@b.example","password":" p+w ","json":true,"role":"administrator"}',
    ),
  ).toEqual(expected)
  expect(readAuthBody(null, '')).toEqual({})
})

test.each([
  ['application/json', '{"email":{"contains":""},"password":"x"}'],
  ['application/json', '{"email":["a@b.example"],"password":"x"}'],
  ['application/json', '{"email":5,"password":"x"}'],
  ['application/json', '{"email":"a@b.example","password":null}'],
  ['application/json', '{"csrfToken":{"toString":"x"}}'],
  ['application/json', '[]'],
  ['application/json', '"text"'],
  ['application/json', 'null'],
  ['application/json', '{'],
  [form, 'email=a%40b.example&email=c%40d.example'],
  [form, `password=${'x'.repeat(5000)}`],
  ['text/plain', 'email=a%40b.example'],
  ['multipart/form-data; boundary=x', '--x--'],
  ['application/x-www-form-urlencoded-not', 'email=a'],
  [null, 'email=a'],
])('SE-6 %s %s is refused', (contentType, text) => {
  expect(readAuthBody(contentType, text)).toBeNull()
})
