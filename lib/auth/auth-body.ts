import { z } from 'zod'

/** The fields of next-auth's requests that count; each is one text, and what else comes along is dropped. */
const authBodySchema = z.object({
  csrfToken: z.string().max(200).optional(),
  callbackUrl: z.string().max(4000).optional(),
  email: z.string().max(2000).optional(),
  password: z.string().max(4000).optional(),
  json: z
    .union([z.string(), z.boolean()])
    .transform((wish) => String(wish) === 'true')
    .optional(),
})

export type AuthBody = z.infer<typeof authBodySchema>

/**
 * Reads the body of a request to next-auth from its content type and text. Null for anything but a form or a JSON object
 * whose known fields hold one text each: lists, objects, numbers and fields given twice are refused (SE-6).
 */
export function readAuthBody(contentType: string | null, text: string): AuthBody | null {
  if (text === '') return {}
  const fields = readFields(contentType?.split(';')[0]?.trim().toLowerCase(), text)
  const parsed = authBodySchema.safeParse(fields)
  return parsed.success ? parsed.data : null
}

function readFields(type: string | undefined, text: string): unknown {
  if (type === 'application/json') return parseJson(text)
  if (type !== 'application/x-www-form-urlencoded') return null
  const fields = new URLSearchParams(text)
  return new Set(fields.keys()).size === fields.size ? Object.fromEntries(fields) : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
