import type { NextRequest } from 'next/server'
import { findLiveSession } from '@/lib/auth/live-session'
import { peerAddress } from '@/lib/auth/peer-address'
import { absoluteSeconds, cookieName, readSessionToken } from '@/lib/auth/session-cookie'
import { dbErrorKind } from '@/lib/db/error-kind'
import { DomainError } from '@/lib/errors'
import { endSession, openSession } from '@/lib/sign-in/commands'
import { signInSchema } from '@/lib/sign-in/schema'
import { readClock } from '@/lib/time/clock'
import { answerJson, lead, type Refusal, refuse, signInPath, type Wish } from './answer'
import { askLibrary, type LibraryAnswer } from './library'
import { type AuthDeeds, authOptions } from './options'
import { ownCookies, ownPath, readBody } from './request'

type Context = { params: Promise<{ nextauth: string[] }> }

/** What next-auth cannot say in its own answers, noted while it works on one request. */
type Notes = { throttledFor: number; failure?: unknown }

/** Seconds after which a client may come again when something that this needs is away. */
const comeAgain = 5

export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const action = (await params).nextauth
  const query = request.nextUrl.searchParams
  switch (action.join('/')) {
    case 'csrf':
    case 'providers':
    case 'session': {
      const { answer, notes } = await ask(request, { method: 'GET', action })
      if (notes.failure !== undefined) return refuseFor(notes.failure, { json: true, back: '/' })
      return withCookies(answerJson(answer.body, answer.status), answer)
    }
    case 'signin':
    case 'signin/credentials':
    case 'error': {
      const back = ownPath(query.get('callbackUrl'))
      return lead(signInPath(back === '/' ? {} : { callbackUrl: back }), false)
    }
    default:
      // A GET changes nothing, so the library's pages for signing out are not there, nor is its open door to the log.
      return answerJson({}, 404)
  }
}

export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const action = (await params).nextauth
  const known = ['callback/credentials', 'signout', 'session'].includes(action.join('/'))
  if (!known) return answerJson({}, 404)
  const wantsPage = request.headers.get('accept')?.includes('text/html') ?? false
  const body = await readBody(request)
  if (!body) return refuse('malformed', { json: !wantsPage, back: '/' })
  const back = ownPath(body.callbackUrl ?? request.nextUrl.searchParams.get('callbackUrl'))
  const wish: Wish = { json: body.json ?? !wantsPage, back }
  const { csrfToken = '', email = '', password = '' } = body
  const { answer, notes } = await ask(request, {
    method: 'POST',
    action,
    body: { csrfToken, email, password, callbackUrl: back },
  })
  if (notes.failure !== undefined) return refuseFor(notes.failure, wish)
  if (action[0] === 'session') return withCookies(answerJson(answer.body, answer.status), answer)
  const refusal = refusalOf(answer, notes)
  if (refusal) return withCookies(refuse(refusal, wish, notes.throttledFor), answer)
  return withCookies(lead(action[0] === 'signout' ? '/sign-in' : back, body.json ?? false), answer)
}

async function ask(
  request: NextRequest,
  asked: { method: 'GET' | 'POST'; action: string[]; body?: Record<string, string> },
) {
  const notes: Notes = { throttledFor: 0 }
  const answer = await askLibrary(
    { ...asked, cookies: ownCookies(request) },
    authOptions(deedsFor(request, notes)),
  )
  return { answer, notes }
}

function deedsFor(request: NextRequest, notes: Notes): AuthDeeds {
  const now = readClock()
  const origin = { address: peerAddress(request.headers), userAgent: request.headers.get('user-agent') }
  return {
    openSession: noting(notes, async (credentials: unknown) => {
      const { email, password } = credentials as Record<string, unknown>
      const input = signInSchema.safeParse({ email, password })
      if (!input.success) return null
      const answer = await openSession(input.data, origin, now)
      if (answer.kind === 'throttled') notes.throttledFor = answer.seconds
      if (answer.kind !== 'opened') return null
      // Who signs in anew leaves the session of before.
      const before = await readSessionToken(request.cookies.get(cookieName('session'))?.value)
      if (before) await endSession(before.sid, origin, now)
      return answer
    }),
    findSession: noting(notes, async (sid: string) => {
      const live = await findLiveSession(sid, now)
      if (!live) return null
      const { person, startedAt } = live
      return {
        personId: person.id,
        name: person.name,
        email: person.email,
        endsAt: new Date(startedAt.getTime() + absoluteSeconds * 1000),
      }
    }),
    endSession: async (sid: string) => {
      await noting(notes, (ended: string) => endSession(ended, origin, now))(sid)
    },
  }
}

/** next-auth puts the message of what is thrown into addresses and takes a failing database for a session that is over. */
function noting<Input, Output>(notes: Notes, work: (input: Input) => Promise<Output>) {
  return async (input: Input): Promise<Output | null> => {
    try {
      return await work(input)
    } catch (error) {
      notes.failure = error
      return null
    }
  }
}

/** Away for the moment is an answer; everything else is a fault of ours and goes on as one. */
function refuseFor(failure: unknown, wish: Wish): Response {
  const busy = failure instanceof DomainError && failure.code === 'busy'
  if (!busy && dbErrorKind(failure) !== 'unavailable') throw failure
  return refuse('unavailable', wish, comeAgain)
}

function refusalOf({ location }: LibraryAnswer, { throttledFor }: Notes): Refusal | null {
  if (throttledFor > 0) return 'throttled'
  if (location?.searchParams.has('csrf')) return 'csrf'
  return location?.searchParams.has('error') ? 'CredentialsSignin' : null
}

function withCookies(response: Response, { setCookies }: LibraryAnswer): Response {
  for (const cookie of setCookies) response.headers.append('Set-Cookie', cookie)
  return response
}
