import type { NextApiRequest, NextApiResponse } from 'next'
import type { AuthOptions } from 'next-auth'
import NextAuth from 'next-auth/next'

export type LibraryRequest = {
  method: 'GET' | 'POST'
  /** The path below /api/auth. */
  action: readonly string[]
  cookies: Record<string, string>
  body?: Record<string, string>
}

/** What next-auth answers: a body, or an address to go to; and its cookies. */
export type LibraryAnswer = { status: number; body: unknown; location: URL | null; setCookies: string[] }

/**
 * Hands next-auth a request of which every part has been looked at. It is given in the form that its handler takes
 * beside the request of a route, because for that one it reads the cookies of the browser past its caller.
 */
export async function askLibrary(
  { method, action, cookies, body }: LibraryRequest,
  options: AuthOptions,
): Promise<LibraryAnswer> {
  const answer: LibraryAnswer = { status: 200, body: null, location: null, setCookies: [] }
  const keep = (value: unknown) => {
    answer.body = value
    return response
  }
  const response = {
    getHeader: () => answer.setCookies,
    setHeader: (name: string, value: unknown) => {
      if (name.toLowerCase() === 'set-cookie') answer.setCookies = value as string[]
      return response
    },
    status: (status: number) => {
      answer.status = status
      return response
    },
    json: keep,
    send: keep,
  }
  // With `json` every way that it wants people to go comes back as data.
  const request = {
    method,
    query: { nextauth: action },
    cookies,
    headers: {},
    body: { ...body, json: 'true' },
  }
  await NextAuth(request as unknown as NextApiRequest, response as unknown as NextApiResponse, options)
  if (hasUrl(answer.body)) answer.location = URL.parse(answer.body.url)
  return answer
}

function hasUrl(body: unknown): body is { url: string } {
  return typeof body === 'object' && body !== null && 'url' in body && typeof body.url === 'string'
}
