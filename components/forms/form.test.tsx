import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CheckboxField, RadioChoice } from '@/components/forms/choice-field'
import { Form } from '@/components/forms/form'
import { VersionField } from '@/components/forms/hidden-field'
import { SelectField } from '@/components/forms/select-field'
import { TextArea } from '@/components/forms/text-area'
import { DateField, TextField } from '@/components/forms/text-field'
import { type FormState, idleForm } from '@/lib/forms/form-state'
import messages from '@/lib/i18n/messages/en.json'

const letters = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }))
const invalid: FormState = {
  status: 'invalid',
  fieldErrors: { progress: { key: 'form.tooLong', values: { count: 3 } } },
  values: { progress: 'typed', stage: 'c', health: 'b', dueOn: '2027-02-03', problems: '', password: 'x' },
}

function html(parts: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
      {parts}
    </NextIntlClientProvider>,
  )
}

function formHtml(state: FormState, fields: ReactNode): string {
  return html(
    <Form id="update" action={() => {}} state={state} labels={{ progress: 'Progress', health: 'Health' }}>
      {fields}
    </Form>,
  )
}

describe('a field', () => {
  it('ties label, hint and error to its control', () => {
    const field = formHtml(
      invalid,
      <TextField name="progress" label="Progress" hint="What happened" state={invalid} />,
    )
    expect(field).toContain('<label for="update-progress">Progress</label>')
    expect(field).toContain('<span class="field__hint" id="update-progress-hint">What happened</span>')
    expect(field).toContain('<span class="error" id="update-progress-error">3 characters too many</span>')
    expect(field).toMatch(/<input id="update-progress" aria-invalid="true"[^>]*name="progress"/)
    expect(field).toContain('aria-describedby="update-progress-hint update-progress-error"')
  })

  it('says nothing of errors where there are none', () => {
    const field = formHtml(idleForm, <TextField name="progress" label="Progress" state={idleForm} />)
    expect(field).not.toContain('aria-invalid')
    expect(field).not.toContain('aria-describedby')
    expect(field).not.toContain('role="alert"')
  })
})

describe('what was typed', () => {
  it('stays in every kind of field, before what the field began with', () => {
    expect(html(<TextArea name="progress" label="P" state={invalid} defaultValue="old" />)).toContain(
      '>typed</textarea>',
    )
    expect(html(<DateField name="dueOn" label="D" state={invalid} defaultValue="2026-01-01" />)).toContain(
      'value="2027-02-03"',
    )
    expect(
      html(<SelectField name="stage" label="S" state={invalid} options={letters} defaultValue="a" />),
    ).toContain('<option value="c" selected="">')
    const radios = html(
      <RadioChoice name="health" label="H" state={invalid} options={letters} defaultValue="a" />,
    )
    expect(radios.match(/checked=""/g)).toHaveLength(1)
    expect(radios).toMatch(/<input[^>]*checked=""[^>]*value="b"|<input[^>]*value="b"[^>]*checked=""/)
  })

  it('stays empty where it was emptied, and unticked where it was unticked', () => {
    expect(html(<TextArea name="problems" label="P" state={invalid} defaultValue="old" />)).not.toContain(
      'old',
    )
    expect(html(<CheckboxField name="real" label="R" state={invalid} defaultChecked />)).not.toContain(
      'checked',
    )
    expect(html(<CheckboxField name="real" label="R" state={idleForm} defaultChecked />)).toContain('checked')
  })

  it('is never given back for a password', () => {
    expect(html(<TextField name="password" type="password" label="P" state={invalid} />)).not.toContain(
      'value=',
    )
  })
})

describe('the counter', () => {
  it('says nothing while there is room', () => {
    expect(html(<TextArea name="p" label="P" limit={8} defaultValue="😀😀😀" />)).not.toContain('characters')
  })

  it('counts code points and says how many are too many', () => {
    expect(html(<TextArea name="p" label="P" limit={4} defaultValue="😀😀😀" />)).toContain(
      '3 of 4 characters',
    )
    expect(html(<TextArea name="p" label="P" limit={2} defaultValue="😀😀😀" />)).toContain(
      '1 character too many',
    )
  })
})

describe('the answer on top', () => {
  it('leads from each error to its field', () => {
    const form = formHtml(invalid, <TextField name="progress" label="Progress" state={invalid} />)
    expect(form).toContain('One entry needs your attention')
    expect(form).toContain('<a href="#update-progress">Progress: 3 characters too many</a>')
    expect(form.indexOf('role="alert"')).toBeLessThan(form.indexOf('<form'))
  })

  it('leads on from a refusal of the whole form, and from no other answer', () => {
    const wayOn = <a href="/draft">Open it</a>
    const of = (state: FormState) =>
      html(
        <Form action={() => {}} state={state} wayOn={wayOn}>
          <span />
        </Form>,
      )
    const refused: FormState = {
      status: 'invalid',
      fieldErrors: {},
      formError: { key: 'form.notSaved' },
      values: {},
    }
    expect(of(refused)).toMatch(/role="alert".*<a href="\/draft">Open it<\/a>.*<form/)
    expect(of(invalid)).not.toContain('/draft')
    expect(of({ status: 'idle' })).not.toContain('/draft')
  })

  it('says who was faster and puts both versions beside each other', () => {
    const conflict: FormState = {
      status: 'conflict',
      formError: { key: 'form.notSaved' },
      values: { health: 'onTrack', dueOn: '2027-02-03' },
      theirs: {
        version: 9,
        by: 'Zhou Wei',
        changes: [
          {
            field: 'health',
            before: { kind: 'none' },
            after: { kind: 'word', namespace: 'health', key: 'offTrack' },
          },
          { field: 'dueOn', before: { kind: 'date', date: '2027-01-01' }, after: { kind: 'none' } },
        ],
      },
    }
    const form = formHtml(conflict, <VersionField version={3} state={conflict} />)
    expect(form).toContain('Zhou Wei has changed this meanwhile.')
    expect(form).toMatch(/Health<\/th><td class="written">Off track<\/td><td class="written">On track</)
    expect(form).toMatch(/nothing entered<\/td><td class="written"><time[^>]*>3 Feb 2027</)
    expect(form).toContain('name="version" value="9"')
  })

  it('keeps the version that was seen when the session ended after a conflict', () => {
    const signedOut: FormState = { status: 'signedOut', values: { version: '9' } }
    expect(formHtml(signedOut, <VersionField version={3} state={signedOut} />)).toContain('value="9"')
    expect(formHtml(idleForm, <VersionField version={3} state={idleForm} />)).toContain('value="3"')
  })
})
