import { describe, expect, it } from 'vitest'
import { installFailure, samePackages } from './install.mjs'

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/next': { version: '16.4.5', integrity: 'sha512-a' },
  'node_modules/swc-mac': { version: '16.4.5', integrity: 'sha512-b', optional: true },
}
const next = { 'node_modules/next': { version: '16.4.5', integrity: 'sha512-a' } }

describe('samePackages', () => {
  it.each([
    ['a package of another platform is absent', next, true],
    ['it is there', { ...next, 'node_modules/swc-mac': wanted['node_modules/swc-mac'] }, true],
    ['a package is missing', {}, false],
    [
      'a package has another version',
      { 'node_modules/next': { version: '16.4.4', integrity: 'sha512-a' } },
      false,
    ],
    [
      'a package has other content',
      { 'node_modules/next': { version: '16.4.5', integrity: 'sha512-c' } },
      false,
    ],
    ['there is one more', { ...next, 'node_modules/extra': { version: '1.0.0' } }, false],
  ])('when %s', (_, installed, expected) => {
    expect(samePackages(wanted, installed)).toBe(expected)
  })
})

describe('installFailure', () => {
  it.each([
    [
      'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error network request to …',
      'the package registry does not answer (ENOTFOUND).',
    ],
    [
      'npm ERR! code EUSAGE\nnpm ERR!\nnpm ERR! `npm ci` can only install',
      'package.json and package-lock.json do not agree (EUSAGE); `npm install` mends that.',
    ],
    [
      'npm warn x\nnpm error code EACCES\nnpm error syscall mkdir\nnpm error path /x\nnpm error Error: EACCES: denied',
      'Error: EACCES: denied (EACCES)',
    ],
    ['', 'npm gives no reason.'],
  ])('is one line', (output, expected) => {
    expect(installFailure(output)).toBe(expected)
  })
})
