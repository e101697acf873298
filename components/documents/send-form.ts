import type { FormState } from '@/lib/forms/form-state'

/** The answer to a form with a file, or that the server was not reached. */
export type Sending = FormState | 'unreached'

/** Sends a form and tells how much of it is on its way, from 0 to 1: what `fetch` cannot. */
export function sendForm(url: string, form: FormData, tell: (part: number) => void): Promise<Sending> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) tell(loaded / total)
    })
    request.addEventListener('error', () => resolve('unreached'))
    request.addEventListener('load', () => {
      const state = request.response as FormState | null
      resolve(state?.status ? state : 'unreached')
    })
    request.send(form)
  })
}
